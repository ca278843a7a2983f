#pragma once

#include "ui/widgets/icons.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace qrjump::core {
struct ErrorExplanation;
}

namespace qrjump::ui {

class WrappedText;

/// A message in place of a message box: what happened, what to do, whether anything changed, what the server
/// said word for word, and buttons for the next step. Hidden until there is something to say.
class InlineBar : public QFrame
{
    Q_OBJECT

public:
    explicit InlineBar(QWidget *parent = nullptr);

    /// Both replace what is shown, including the buttons.
    void showMessage(Tone tone, const QString &title, const QString &remedy = {});
    void showError(const core::ErrorExplanation &explanation, Tone tone = Tone::Danger);
    /// The same message in other words, such as one that ages: keeps the buttons, and is not read aloud.
    void reword(const core::ErrorExplanation &explanation);
    /// Hides the bar and forgets its buttons.
    void clear();
    /// Whether the user may close it; he may at first.
    void setClosable(bool isClosable);

    /// A button for the next step. It lives until the next message; connect to its clicked().
    QPushButton *addButton(IconName name, const QString &text);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user closed the bar.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createTexts();
    void createCopyButtons();
    void createCloseButton();
    void arrange();
    void present(Tone tone, const core::ErrorExplanation &explanation);
    void removeButtons();
    void announce();
    void updateIcon();
    void closeByUser();
    QToolButton *copyButton(const QString &text, const QString &objectName);

    Tone m_tone = Tone::Info;
    QString m_rid;
    QString m_address;
    QLabel *m_icon = nullptr;
    WrappedText *m_title = nullptr;
    WrappedText *m_remedy = nullptr;
    WrappedText *m_changed = nullptr;
    WrappedText *m_raw = nullptr;
    QToolButton *m_copyRid = nullptr;
    QToolButton *m_copyAddress = nullptr;
    QToolButton *m_close = nullptr;
    QBoxLayout *m_buttons = nullptr;
};

} // namespace qrjump::ui
