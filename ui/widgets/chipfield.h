#pragma once

#include "ui/widgets/chip.h"

#include <QScrollArea>

#include <functional>

class QToolButton;

namespace qrjump::ui {

class FlowLayout;

/// A wrapping row of removable words with a button that asks for more. Many of them scroll inside a bounded
/// height. Tab reaches one chip, the arrow keys, Home and End move among them, Delete and Backspace remove,
/// Ctrl+V adds the lines of the clipboard.
class ChipField : public QScrollArea
{
    Q_OBJECT

public:
    using Check = std::function<ChipVerdict(const QString &text)>;

    explicit ChipField(QWidget *parent = nullptr);

    /// Replaces all chips; emits chipsChanged() if they differ.
    void setTexts(const QStringList &texts);
    /// Appends; blank lines and texts that are there already are left out, so is what exceeds the maximum.
    void addTexts(const QStringList &texts);
    void removeAt(int index);
    [[nodiscard]] QStringList texts() const;

    /// Marks the chips there are and every later one.
    void setCheck(Check check);
    [[nodiscard]] bool hasErrors() const;

    void setMaximumCount(int count);
    /// What the button says to add, e.g. "Add prefixes".
    void setAddText(const QString &text);
    [[nodiscard]] QToolButton *addButton() const { return m_add; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chipsChanged();
    /// The add button was used; the owner asks for texts and calls addTexts().
    void addRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createAddButton();
    void appendChip(const QString &text);
    void deleteChip(int index);
    void chipsWereChanged();
    bool handleKey(QObject *watched, const QKeyEvent &event);
    void focusStop(int index);
    void letTabReach(const QWidget *stop);
    void pasteLines();
    [[nodiscard]] int longestTextWidth() const;
    [[nodiscard]] int stopOf(const QObject *widget) const;
    [[nodiscard]] int rowHeight() const;

    QWidget *m_content = nullptr;
    FlowLayout *m_flow = nullptr;
    QToolButton *m_add = nullptr;
    QList<Chip *> m_chips; ///< children of m_content, in the order shown
    Check m_check;
    int m_maximumCount = 200;
};

} // namespace qrjump::ui
