#pragma once

#include "core/models/rulefilter.h"
#include "ui/rules/stayingmenu.h"

namespace qrjump::ui {

/// How the text of the find box is looked for, and where: the options of a filter.
class FindOptionsMenu : public StayingMenu
{
    Q_OBJECT

public:
    explicit FindOptionsMenu(core::AccountKind kind, QWidget *parent = nullptr);

    void showFilter(const core::RuleFilter &filter);

Q_SIGNALS:
    /// The user wants this filter.
    void filterChosen(const qrjump::core::RuleFilter &filter);
    /// Asks the server, unlike everything else here.
    void lookUpRequested(const QString &prefix);

private:
    void addColumns(core::AccountKind kind);
    void addOptions();
    void addLookUp();
    void chooseColumn(core::RuleColumn column, bool isChosen);

    core::RuleFilter m_filter;
    QAction *m_allColumns = nullptr;
    QList<QAction *> m_columns; ///< data() is the column
    QAction *m_regularExpression = nullptr;
    QAction *m_matchCase = nullptr;
    QAction *m_lookUp = nullptr; ///< service accounts only
};

/// The verb of asking the server for what is in the find box; more than `longest` characters are elided.
[[nodiscard]] QString lookUpText(const QString &prefix, qsizetype longest);

} // namespace qrjump::ui
