#pragma once

#include "core/secrets/secretchange.h"
#include "ui/accounts/secretstates.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace qrjump::ui {

class FieldMessage;

/// Takes a secret without ever showing a stored one. Left empty, it changes nothing; "Forget" says that the
/// stored secret is to be erased.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the line; those of the buttons and of the message are made from it.
    SecretField(core::SecretSlot slot, const QString &name, QWidget *parent = nullptr);

    /// Empties the field.
    void load(const SecretStates &states);
    /// The keychain may have been unlocked meanwhile. What is typed stays.
    void setStates(const SecretStates &states);

    /// What saving has to do; nothing when the secret stays as it is.
    [[nodiscard]] std::optional<core::SecretChange> change() const;
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] core::SecretSlot slot() const { return m_slot; }
    [[nodiscard]] SecretPresence presence() const { return m_states.presence(m_slot); }

Q_SIGNALS:
    void edited();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void createLine(const QString &name);
    void createButtons(const QString &name);
    void arrange();
    void showText();
    void hideText();
    void toggleForgetting();
    void refresh();
    void showState();
    [[nodiscard]] QString placeholder() const;
    [[nodiscard]] QString keepingText() const;
    [[nodiscard]] QString typed() const;

    core::SecretSlot m_slot;
    SecretStates m_states;
    bool m_isForgotten = false; ///< will be erased when the form is saved
    QLineEdit *m_line = nullptr;
    QToolButton *m_show = nullptr;
    QToolButton *m_forget = nullptr;
    FieldMessage *m_state = nullptr;
};

} // namespace qrjump::ui
