#include "ui/widgets/chipfield.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/focusstop.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVisibleRows = 4;
constexpr int kFewestChipCharacters = 16;
constexpr qreal kLongestShare = 0.6;

} // namespace

ChipField::ChipField(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_flow(new FlowLayout(m_content))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // the chips have it
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_flow->setContentsMargins({});
    m_flow->setSpacing(Spacing(fontMetrics()).step());
    createAddButton();
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

void ChipField::createAddButton()
{
    m_add = new QToolButton(m_content);
    m_add->setObjectName(u"addChips"_s);
    m_add->setIcon(icon(IconName::Add));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->installEventFilter(this);
    connect(m_add, &QToolButton::clicked, this, &ChipField::addRequested);
    setAddText(tr("Add"));
    m_flow->addWidget(m_add);
}

void ChipField::setTexts(const QStringList &texts)
{
    if (texts == this->texts())
        return;
    while (!m_chips.isEmpty())
        deleteChip(0);
    for (const QString &text : texts)
        appendChip(text);
    chipsWereChanged();
}

void ChipField::addTexts(const QStringList &texts)
{
    const qsizetype before = m_chips.size();
    QStringList known = this->texts();
    for (const QString &line : texts) {
        const QString text = line.trimmed();
        if (text.isEmpty() || known.contains(text) || m_chips.size() >= m_maximumCount)
            continue;
        appendChip(text);
        known.append(text);
    }
    if (m_chips.size() != before)
        chipsWereChanged();
}

void ChipField::removeAt(int index)
{
    const bool hadFocus = m_chips.at(index)->hasFocus();
    deleteChip(index);
    if (hadFocus)
        focusStop(qMin(index, static_cast<int>(m_chips.size()) - 1));
    chipsWereChanged();
}

QStringList ChipField::texts() const
{
    QStringList texts;
    texts.reserve(m_chips.size());
    for (const Chip *chip : m_chips)
        texts.append(chip->text());
    return texts;
}

void ChipField::setCheck(Check check)
{
    m_check = std::move(check);
    for (Chip *chip : std::as_const(m_chips))
        chip->setVerdict(m_check ? m_check(chip->text()) : ChipVerdict{});
}

bool ChipField::hasErrors() const
{
    return std::any_of(m_chips.begin(), m_chips.end(),
                       [](const Chip *chip) { return chip->verdict().mark == ChipMark::Error; });
}

void ChipField::setMaximumCount(int count)
{
    m_maximumCount = count;
    m_add->setEnabled(m_chips.size() < m_maximumCount);
}

void ChipField::setAddText(const QString &text)
{
    m_add->setText(text);
    m_add->setAccessibleName(text);
}

void ChipField::appendChip(const QString &text)
{
    auto *chip = new Chip(text, m_check ? m_check(text) : ChipVerdict{}, m_content);
    chip->setLongestTextWidth(longestTextWidth());
    chip->installEventFilter(this);
    connect(chip, &Chip::removeRequested, this, [this, chip] { removeAt(stopOf(chip)); });
    m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
    m_chips.append(chip);
    // Created late, it would otherwise come after everything else in the window.
    QWidget::setTabOrder(focusStopBefore(m_add), chip);
    QWidget::setTabOrder(chip, m_add);
    chip->show();
}

// Later, because the chip's own signal may be what removes it.
void ChipField::deleteChip(int index)
{
    Chip *chip = m_chips.takeAt(index);
    m_flow->removeWidget(chip);
    chip->removeEventFilter(this);
    chip->hide();
    chip->deleteLater();
}

void ChipField::chipsWereChanged()
{
    const bool tabReachesOne = std::any_of(m_chips.begin(), m_chips.end(), [](const Chip *chip) {
        return chip->focusPolicy() != Qt::ClickFocus;
    });
    if (!m_chips.isEmpty() && !tabReachesOne)
        letTabReach(m_chips.first());
    m_add->setEnabled(m_chips.size() < m_maximumCount);
    m_add->setToolTip(m_add->isEnabled()
                          ? QString()
                          : tr("%n entries are the most there can be.", nullptr, m_maximumCount));
    updateGeometry();
    Q_EMIT chipsChanged();
}

bool ChipField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && handleKey(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        auto *stop = qobject_cast<QWidget *>(watched);
        stop->update();
        if (event->type() == QEvent::FocusIn && stop != m_add)
            letTabReach(stop);
        if (event->type() == QEvent::FocusIn)
            ensureWidgetVisible(stop, 0, 0);
    }
    return QScrollArea::eventFilter(watched, event);
}

bool ChipField::handleKey(QObject *watched, const QKeyEvent &event)
{
    const int stop = stopOf(watched);
    const bool isChip = stop < m_chips.size();
    if (event.matches(QKeySequence::Paste)) {
        pasteLines();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Left:
        focusStop(stop - 1);
        return true;
    case Qt::Key_Right:
        focusStop(stop + 1);
        return true;
    case Qt::Key_Home:
        focusStop(0);
        return true;
    case Qt::Key_End:
        focusStop(static_cast<int>(m_chips.size()));
        return true;
    case Qt::Key_Backspace:
        if (!isChip && !m_chips.isEmpty())
            focusStop(stop - 1); // first shows what the next press removes
        [[fallthrough]];
    case Qt::Key_Delete:
        if (isChip)
            removeAt(stop);
        return isChip || event.key() == Qt::Key_Backspace;
    default:
        return false;
    }
}

// The stops are the chips and, behind them, the add button.
int ChipField::stopOf(const QObject *widget) const
{
    const auto found = std::find(m_chips.begin(), m_chips.end(), widget);
    return static_cast<int>(found - m_chips.begin());
}

void ChipField::focusStop(int index)
{
    const int last = static_cast<int>(m_chips.size());
    const int stop = index < 0 ? (m_chips.isEmpty() ? last : 0) : qMin(index, last);
    QWidget *widget = stop < last ? static_cast<QWidget *>(m_chips.at(stop)) : m_add;
    widget->setFocus(Qt::OtherFocusReason);
}

// One chip stands for all of them in the tab order; two hundred would make the Tab key useless.
void ChipField::letTabReach(const QWidget *stop)
{
    for (Chip *chip : std::as_const(m_chips))
        chip->setFocusPolicy(chip == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void ChipField::pasteLines()
{
    addTexts(QGuiApplication::clipboard()->text().split(u'\n'));
}

int ChipField::longestTextWidth() const
{
    return qRound(viewport()->width() * kLongestShare);
}

void ChipField::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    for (Chip *chip : std::as_const(m_chips))
        chip->setLongestTextWidth(longestTextWidth());
}

int ChipField::rowHeight() const
{
    return m_add->sizeHint().height();
}

int ChipField::heightForWidth(int width) const
{
    const int gap = Spacing(fontMetrics()).step();
    const int highest = kVisibleRows * rowHeight() + (kVisibleRows - 1) * gap;
    return qMin(m_flow->heightForWidth(width), highest);
}

QSize ChipField::sizeHint() const
{
    return {m_flow->sizeHint().width(), rowHeight()};
}

QSize ChipField::minimumSizeHint() const
{
    return {Spacing(fontMetrics()).characters(kFewestChipCharacters), rowHeight()};
}

} // namespace qrjump::ui
