#pragma once

#include "ui/accounts/accountlook.h"

#include <QWidget>

class QStyleOptionViewItem;

namespace qrjump::ui {

/// The colour, word and lock of an account: a pill with a dot, and a lock with its word. A widget for
/// strips and dialogs, and a painter for item delegates. Takes no room when there is nothing to show.
class AccountMark : public QWidget
{
    Q_OBJECT

public:
    explicit AccountMark(QWidget *parent = nullptr);

    void setLook(const AccountLook &look);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Draws left-aligned in `option.rect`, in the colour of highlighted text when the row is selected. The
    /// caller has drawn the background. A word that does not fit is elided; the lock never is.
    static void paint(QPainter *painter, const QStyleOptionViewItem &option, const AccountLook &look);
    /// Without a width when there is neither word, colour nor lock.
    [[nodiscard]] static QSize sizeFor(const QFontMetrics &metrics, const AccountLook &look);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AccountLook m_look;
};

} // namespace qrjump::ui
