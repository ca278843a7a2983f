#pragma once

#include "core/transfer/importplan.h"

#include <QMap>
#include <QWidget>

class QToolButton;

namespace qrjump::ui {

struct RowClassLook;

/// The classes of a plan with their counts, each a chip that narrows the table down to it, and one for the
/// rows that should be looked at. Without a choice all are shown.
class RowClassFilter : public QWidget
{
    Q_OBJECT

public:
    explicit RowClassFilter(QWidget *parent = nullptr);

    void showCounts(const core::ImportPlan &plan);
    /// Empty for all.
    [[nodiscard]] QList<core::RowClass> chosen() const;
    void choose(const QList<core::RowClass> &classes);
    /// Only rows about which something is suspicious.
    [[nodiscard]] bool isToCheckChosen() const;
    void chooseToCheck();
    /// False when nothing was chosen.
    bool clear();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QToolButton *addChip(const QString &objectName, const RowClassLook &look);
    void showCount(QToolButton &chip, const QString &title, int count);
    [[nodiscard]] bool isAnyChosen() const { return isToCheckChosen() || !chosen().isEmpty(); }

    QMap<core::RowClass, QToolButton *> m_chips;
    QToolButton *m_toCheck = nullptr;
    QToolButton *m_clear = nullptr;
};

} // namespace qrjump::ui
