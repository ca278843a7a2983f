#include "ui/rules/filterchips.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/spacing.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kLongestShare = 0.6;

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_row(new QWidget)
    , m_flow(new FlowLayout(m_row))
    , m_message(new FieldMessage)
{
    setObjectName(u"filterChips"_s);
    m_message->setObjectName(u"filterMessage"_s);
    const Spacing spacing(fontMetrics());
    m_flow->setContentsMargins({});
    m_flow->setSpacing(spacing.step());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, spacing.inGroup());
    layout->setSpacing(spacing.step());
    layout->addWidget(m_row);
    layout->addWidget(m_message);
    m_message->hide();
    showWhetherEmpty();
}

QStringList FilterChips::texts() const
{
    QStringList texts;
    for (const Chip *chip : m_chips)
        texts.append(chip->text());
    return texts;
}

void FilterChips::setTexts(const QStringList &texts)
{
    if (texts == this->texts())
        return;
    const auto focused =
        std::find_if(m_chips.begin(), m_chips.end(), [](const Chip *chip) { return chip->hasFocus(); });
    const auto stop = static_cast<int>(focused - m_chips.begin());
    const bool hadFocus = focused != m_chips.end();
    clear();
    for (const QString &text : texts)
        append(text);
    showWhetherEmpty();
    if (hadFocus)
        focusChip(stop);
}

void FilterChips::append(const QString &text)
{
    auto *chip = new Chip(text, {}, m_row);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setLongestTextWidth(longestTextWidth());
    chip->installEventFilter(this);
    connect(chip, &Chip::removeRequested, this,
            [this, chip] { Q_EMIT removeRequested(static_cast<int>(m_chips.indexOf(chip))); });
    m_flow->addWidget(chip);
    m_chips.append(chip);
    chip->show();
}

int FilterChips::longestTextWidth() const
{
    return qRound(width() * kLongestShare);
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (Chip *chip : std::as_const(m_chips))
        chip->setLongestTextWidth(longestTextWidth());
}

/// Later: one of them may be what asks for it.
void FilterChips::clear()
{
    for (Chip *chip : std::exchange(m_chips, {})) {
        m_flow->removeWidget(chip);
        chip->removeEventFilter(this);
        chip->hide();
        chip->deleteLater();
    }
}

void FilterChips::showHelp(const QString &help)
{
    m_message->setHelp(help);
    m_message->clearProblem();
    m_message->show();
    showWhetherEmpty();
}

void FilterChips::showProblem(Tone tone, const QString &problem)
{
    m_message->showProblem(tone, problem);
}

void FilterChips::hideHelp()
{
    m_message->hide();
    showWhetherEmpty();
}

void FilterChips::showWhetherEmpty()
{
    m_row->setHidden(m_chips.isEmpty());
    setHidden(m_chips.isEmpty() && m_message->isHidden());
}

bool FilterChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        static_cast<QWidget *>(watched)->update();
    const auto found = std::find(m_chips.begin(), m_chips.end(), watched);
    if (event->type() == QEvent::KeyPress && found != m_chips.end() &&
        handleKey(static_cast<int>(found - m_chips.begin()), static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool FilterChips::handleKey(int index, int key)
{
    switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested(index);
        return true;
    case Qt::Key_Left:
        focusChip(qMax(0, index - 1));
        return true;
    case Qt::Key_Right:
        focusChip(index + 1);
        return true;
    default:
        return false;
    }
}

void FilterChips::focusChip(int index)
{
    if (m_chips.isEmpty()) {
        Q_EMIT focusLeft();
        return;
    }
    m_chips.at(qMin(index, static_cast<int>(m_chips.size()) - 1))->setFocus(Qt::OtherFocusReason);
}

} // namespace qrjump::ui
