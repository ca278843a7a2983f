#include "ui/accounts/secretfield.h"

#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::SecretChange;
using core::SecretSlot;

namespace {

constexpr int kStateLines = 2;

/// setEchoMode() forgets some of them, so they are set after it each time.
constexpr Qt::InputMethodHints kHints =
    Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase;

} // namespace

SecretField::SecretField(SecretSlot slot, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_slot(slot)
    , m_state(new FieldMessage)
{
    createLine(name);
    createButtons(name);
    m_state->setObjectName(name + u"State"_s);
    m_state->setReservedLines(kStateLines);
    arrange();
    refresh();
}

void SecretField::createLine(const QString &name)
{
    m_line = new QLineEdit;
    m_line->setObjectName(name);
    hideText();
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_isForgotten = false;
        refresh();
        Q_EMIT edited();
    });
}

void SecretField::createButtons(const QString &name)
{
    m_show = new QToolButton;
    m_show->setObjectName(name + u"Show"_s);
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Shows what you typed as long as the button is pressed."));
    m_show->setFocusPolicy(Qt::StrongFocus);
    connect(m_show, &QToolButton::pressed, this, &SecretField::showText);
    connect(m_show, &QToolButton::released, this, &SecretField::hideText);
    m_forget = new QToolButton;
    m_forget->setObjectName(name + u"Forget"_s);
    m_forget->setFocusPolicy(Qt::StrongFocus);
    connect(m_forget, &QToolButton::clicked, this, &SecretField::toggleForgetting);
}

void SecretField::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing.inGroup());
    row->addWidget(m_line, 1);
    row->addWidget(m_show);
    row->addWidget(m_forget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing.step());
    layout->addLayout(row);
    layout->addWidget(m_state);
}

void SecretField::showText()
{
    m_line->setEchoMode(QLineEdit::Normal);
    m_line->setInputMethodHints(kHints);
}

void SecretField::hideText()
{
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(kHints);
}

void SecretField::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    hideText(); // the button is not released when its dialog goes away
}

void SecretField::load(const SecretStates &states)
{
    m_line->setText({}); // forgets the undo history, too
    m_isForgotten = false;
    setStates(states);
}

void SecretField::setStates(const SecretStates &states)
{
    m_states = states;
    refresh();
}

/// A blank around a token comes from copying it; in a password it may be meant.
QString SecretField::typed() const
{
    return m_slot == SecretSlot::ProxyPassword ? m_line->text() : m_line->text().trimmed();
}

std::optional<SecretChange> SecretField::change() const
{
    if (const QString text = typed(); !text.isEmpty())
        return SecretChange{.slot = m_slot, .secret = core::Secret(text.toUtf8())};
    if (m_isForgotten)
        return SecretChange{.slot = m_slot, .secret = std::nullopt};
    return std::nullopt;
}

void SecretField::toggleForgetting()
{
    m_isForgotten = !m_isForgotten;
    m_line->setText({});
    refresh();
    Q_EMIT edited();
}

void SecretField::refresh()
{
    const bool isStored = m_states.presence(m_slot) == SecretPresence::Stored;
    m_line->setPlaceholderText(placeholder());
    m_show->setAccessibleName(tr("Show what you typed"));
    m_show->setEnabled(!typed().isEmpty());
    m_forget->setVisible(isStored);
    m_forget->setText(m_isForgotten ? tr("Keep it") : tr("Forget"));
    m_forget->setAccessibleName(m_isForgotten ? tr("Keep the stored secret")
                                              : tr("Forget the stored secret"));
    showState();
    m_line->setAccessibleDescription(m_state->text());
}

QString SecretField::placeholder() const
{
    if (m_states.presence(m_slot) != SecretPresence::Stored || m_isForgotten)
        return {};
    return m_states.keeping == SecretKeeping::Keychain ? tr("stored in the keychain – leave empty to keep it")
                                                       : tr("kept for this session – leave empty to keep it");
}

QString SecretField::keepingText() const
{
    switch (m_states.keeping) {
    case SecretKeeping::Keychain:
        return m_states.presence(m_slot) == SecretPresence::Stored
                   ? tr("It is stored in the keychain of this computer and nowhere else.")
                   : tr("Nothing is stored yet. What you enter is stored in the keychain of this computer "
                        "and nowhere else.");
    case SecretKeeping::SessionOnly:
        return tr("The keychain is not available, so it is kept for this session only. To store it, unlock "
                  "your keyring, then try again.");
    }
    Q_UNREACHABLE();
}

void SecretField::showState()
{
    m_state->clearProblem();
    if (m_isForgotten)
        return m_state->showProblem(Tone::Warning, tr("What is stored is erased when you save."));
    const SecretPresence presence = m_states.presence(m_slot);
    if (presence == SecretPresence::Unreadable && typed().isEmpty())
        return m_state->showProblem(Tone::Warning,
                                    tr("If a secret is stored, it cannot be read now: unlock your keyring, "
                                       "then try again. Left empty, the field changes nothing."));
    if (m_states.keeping == SecretKeeping::SessionOnly)
        return m_state->showProblem(Tone::Warning, keepingText());
    m_state->setHelp(keepingText());
}

} // namespace qrjump::ui
