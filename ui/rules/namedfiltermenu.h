#pragma once

#include "core/models/namedfilters.h"

#include <QMenu>

namespace qrjump::ui {

/// The filters that the user has kept: choose one, keep the present one, rename and delete.
class NamedFilterMenu : public QMenu
{
    Q_OBJECT

public:
    explicit NamedFilterMenu(const core::NamedFilters &kept, QWidget *parent = nullptr);

    /// What there is to keep.
    void showFilter(const core::RuleFilter &filter) { m_filter = filter; }

Q_SIGNALS:
    /// The user wants this filter.
    void filterChosen(const qrjump::core::RuleFilter &filter);

private:
    void fill();
    void addKept(const core::NamedFilter &named);
    void addCommands(bool hasSome);
    void askForName();
    void keep(const QString &name);
    void edit();

    core::NamedFilters m_kept;
    core::RuleFilter m_filter;
};

} // namespace qrjump::ui
