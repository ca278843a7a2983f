#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

namespace qrjump::ui {

class Chip;
class FieldMessage;
class FlowLayout;

/// The line below the filter bar: what it asks for beside its fields, each part removable, and how a regular
/// expression is written or what is wrong with it. Tab reaches the parts, the arrow keys move among them,
/// Delete and Backspace remove.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);
    [[nodiscard]] QStringList texts() const;
    /// Keeps a line for the help, which a problem replaces.
    void showHelp(const QString &help);
    void showProblem(Tone tone, const QString &problem);
    void hideHelp();

Q_SIGNALS:
    void removeRequested(int index);
    /// The focus was on a part, and the last one is gone.
    void focusLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void append(const QString &text);
    [[nodiscard]] int longestTextWidth() const;
    void clear();
    [[nodiscard]] bool handleKey(int index, int key);
    void focusChip(int index);
    void showWhetherEmpty();

    QWidget *m_row = nullptr;
    FlowLayout *m_flow = nullptr;
    FieldMessage *m_message = nullptr;
    QList<Chip *> m_chips; ///< children of m_row, in the order shown
};

} // namespace qrjump::ui
