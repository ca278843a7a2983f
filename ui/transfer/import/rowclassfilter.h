#pragma once

#include "core/transfer/importplan.h"

#include <QMap>
#include <QWidget>

class QToolButton;

namespace qrjump::ui {

/// The classes of a plan with their counts, each a chip that narrows the table down to it. Without a choice
/// all are shown.
class RowClassFilter : public QWidget
{
    Q_OBJECT

public:
    explicit RowClassFilter(QWidget *parent = nullptr);

    void showCounts(const core::ImportPlan &plan);
    /// Empty for all.
    [[nodiscard]] QList<core::RowClass> chosen() const;
    void choose(const QList<core::RowClass> &classes);
    /// False when nothing was chosen.
    bool clear();

Q_SIGNALS:
    void changed();

private:
    void addChip(core::RowClass rowClass);

    QMap<core::RowClass, QToolButton *> m_chips;
    QToolButton *m_clear = nullptr;
};

} // namespace qrjump::ui
