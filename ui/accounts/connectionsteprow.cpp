#include "ui/accounts/connectionsteprow.h"

#include "ui/widgets/spacing.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/typography.h"
#include "ui/widgets/wrappedtext.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::ConnectionFinding;
using Outcome = core::ConnectionFinding::Outcome;

ConnectionStepRow::ConnectionStepRow(core::ConnectionStep step, QWidget *parent)
    : QFrame(parent)
    , m_step(step)
{
    setObjectName(u"step_"_s + core::canonicalName(step));
    createTexts();
    createCopyButtons();
    arrange();
    showWaiting();
}

void ConnectionStepRow::createTexts()
{
    m_icon = new QLabel;
    m_icon->setFixedSize(QSize(1, 1) * fontMetrics().height());
    m_name = new QLabel(core::displayText(m_step));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_word = new QLabel;
    m_word->setObjectName(objectName() + u"Word"_s);
    m_text = new WrappedText;
    m_text->setObjectName(objectName() + u"Finding"_s);
    m_remedy = new WrappedText;
    m_remedy->setObjectName(objectName() + u"Remedy"_s);
    m_raw = new WrappedText;
    m_raw->setObjectName(objectName() + u"Raw"_s);
    m_raw->setFont(rawTextFont(font()));
    m_raw->setInk(WrappedText::Ink::Muted);
}

void ConnectionStepRow::createCopyButtons()
{
    m_copyAddress = addCopyButton(tr("Copy address"), u"Address"_s);
    m_copyRid = addCopyButton(tr("Copy rid"), u"Rid"_s);
    connect(m_copyAddress, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_finding.address); });
    connect(m_copyRid, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_finding.rid); });
}

QToolButton *ConnectionStepRow::addCopyButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName() + u"Copy"_s + name);
    button->setIcon(icon(IconName::Copy));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void ConnectionStepRow::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing.inGroup());
    buttons->addWidget(m_copyAddress);
    buttons->addWidget(m_copyRid);
    buttons->addStretch(1);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing.inGroup());
    grid->setVerticalSpacing(spacing.step());
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_word, 0, 2);
    grid->addWidget(m_text, 1, 1, 1, 2);
    grid->addWidget(m_remedy, 2, 1, 1, 2);
    grid->addWidget(m_raw, 3, 1, 1, 2);
    grid->addLayout(buttons, 4, 1, 1, 2);
}

void ConnectionStepRow::showWaiting()
{
    showTexts({.step = m_step});
    //: state of a step of the connection test
    showLook({.word = tr("Not yet")});
}

void ConnectionStepRow::showRunning()
{
    showTexts({.step = m_step});
    //: state of a step of the connection test
    showLook({.word = tr("Under way…"), .icon = IconName::Refresh, .tone = Tone::Info});
}

void ConnectionStepRow::showFinding(const ConnectionFinding &finding)
{
    showTexts(finding);
    showLook(lookOf(finding.outcome));
}

ConnectionStepRow::Look ConnectionStepRow::lookOf(Outcome outcome)
{
    const QString word = core::displayText(outcome);
    switch (outcome) {
    case Outcome::Passed:
        return {word, IconName::Ok, Tone::Ok};
    case Outcome::Warned:
        return {word, IconName::Warning, Tone::Warning};
    case Outcome::Failed:
        return {word, IconName::Error, Tone::Danger};
    case Outcome::Skipped:
        return {word, IconName::Next, std::nullopt};
    }
    Q_UNREACHABLE();
}

void ConnectionStepRow::showTexts(const ConnectionFinding &finding)
{
    m_finding = finding;
    m_text->setWrappedText(finding.finding);
    m_remedy->setWrappedText(finding.remedy);
    QStringList raw{finding.raw, finding.rid.isEmpty() ? QString() : u"rid: "_s + finding.rid};
    raw.removeAll(QString());
    m_raw->setWrappedText(raw.join(u'\n'));
    m_copyAddress->setVisible(!finding.address.isEmpty());
    m_copyAddress->setAccessibleName(tr("Copy the address %1").arg(finding.address));
    m_copyRid->setVisible(!finding.rid.isEmpty());
    m_copyRid->setAccessibleName(tr("Copy the rid %1").arg(finding.rid));
}

void ConnectionStepRow::showLook(const Look &look)
{
    m_look = look;
    m_word->setText(look.word);
    //: %1 a step of the connection test, %2 its state
    setAccessibleName(tr("%1: %2").arg(m_name->text(), look.word));
    setAccessibleDescription(m_text->toPlainText());
    paintLook();
}

void ConnectionStepRow::paintLook()
{
    const QSize size = QSize(1, 1) * fontMetrics().height();
    QIcon sign;
    if (m_look.icon)
        sign = m_look.tone ? icon(*m_look.icon, *m_look.tone) : icon(*m_look.icon);
    m_icon->setPixmap(sign.pixmap(size, devicePixelRatioF()));
    const QColor ink =
        m_look.tone ? toneColor(*m_look.tone, palette()) : palette().color(QPalette::PlaceholderText);
    QPalette inked; // only this role is ours, all others go on following the application
    inked.setColor(QPalette::WindowText, ink);
    m_word->setPalette(inked);
}

void ConnectionStepRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_icon)
        paintLook();
}

} // namespace qrjump::ui
