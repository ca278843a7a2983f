#include "ui/transfer/import/choiceheader.h"

#include "ui/widgets/calmpainting.h"
#include "ui/widgets/spacing.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionHeader>
#include <QToolTip>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

ChoiceHeader::ChoiceHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"columnChoices"_s);
    setSectionsClickable(false);
    setHighlightSections(false);
    connect(this, &QHeaderView::sectionResized, this, &ChoiceHeader::placeBoxes);
    connect(this, &QHeaderView::geometriesChanged, this, &ChoiceHeader::placeBoxes);
}

void ChoiceHeader::setOptions(const QStringList &options)
{
    if (options == m_options)
        return;
    m_options = options;
    for (QComboBox *box : std::as_const(m_boxes)) {
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItems(options);
    }
}

void ChoiceHeader::setColumns(const QStringList &titles, const QList<int> &choices)
{
    m_titles = titles;
    while (m_boxes.size() > titles.size())
        delete m_boxes.takeLast();
    while (m_boxes.size() < titles.size())
        m_boxes.append(createBox(static_cast<int>(m_boxes.size())));
    for (int section = 0; section < m_boxes.size(); ++section) {
        QComboBox *box = m_boxes.at(section);
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(choices.value(section, -1));
        //: %1 is what the file calls a column
        box->setAccessibleName(tr("What the column “%1” holds").arg(titles.at(section)));
    }
    placeBoxes();
    viewport()->update();
}

QComboBox *ChoiceHeader::createBox(int section)
{
    auto *box = new QComboBox(viewport());
    box->setObjectName(u"column%1"_s.arg(section + 1));
    box->addItems(m_options);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setFocusPolicy(Qt::StrongFocus); // not by the wheel, which scrolls the preview
    box->installEventFilter(this);
    connect(box, &QComboBox::currentIndexChanged, this, [this, section] { Q_EMIT choiceMade(section); });
    box->show();
    return box;
}

QList<int> ChoiceHeader::choices() const
{
    QList<int> indices;
    for (const QComboBox *box : m_boxes)
        indices.append(box->currentIndex());
    return indices;
}

int ChoiceHeader::titleHeight() const
{
    return fontMetrics().lineSpacing() + Spacing(fontMetrics()).inGroup();
}

int ChoiceHeader::boxHeight() const
{
    return m_boxes.isEmpty() ? QComboBox().sizeHint().height() : m_boxes.first()->sizeHint().height();
}

QSize ChoiceHeader::sizeHint() const
{
    const int height = titleHeight() + boxHeight() + Spacing(fontMetrics()).inGroup();
    return {QHeaderView::sizeHint().width(), height};
}

QSize ChoiceHeader::sectionSizeFromContents(int) const
{
    int widest = 0;
    for (const QString &option : m_options)
        widest = qMax(widest, fontMetrics().horizontalAdvance(option));
    constexpr int kArrowInFontHeights = 2;
    const int edges = 2 * Spacing(fontMetrics()).betweenGroups();
    return {widest + kArrowInFontHeights * fontMetrics().height() + edges, sizeHint().height()};
}

void ChoiceHeader::placeBoxes()
{
    const int margin = Spacing(fontMetrics()).step();
    for (int section = 0; section < qMin(count(), static_cast<int>(m_boxes.size())); ++section) {
        const QRect place(sectionViewportPosition(section) + margin, titleHeight(),
                          sectionSize(section) - 2 * margin - 1, boxHeight());
        m_boxes.at(section)->setGeometry(place);
    }
}

void ChoiceHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    drawHeaderSection(option, painter);
    const int margin = Spacing(fontMetrics()).inGroup();
    const QRect text(rect.left() + margin, rect.top(), rect.width() - 2 * margin, titleHeight());
    painter->setPen(palette().color(QPalette::PlaceholderText));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      fontMetrics().elidedText(m_titles.value(logicalIndex), Qt::ElideRight, text.width()));
}

/// A title may be too long for its column.
bool ChoiceHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), m_titles.value(logicalIndexAt(help->pos())), viewport());
    return true;
}

void ChoiceHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    placeBoxes();
}

bool ChoiceHeader::eventFilter(QObject *watched, QEvent *event)
{
    const auto section = m_boxes.indexOf(qobject_cast<QComboBox *>(watched));
    if (section >= 0 && event->type() == QEvent::FocusIn)
        Q_EMIT choiceFocused(static_cast<int>(section));
    if (section >= 0 && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace qrjump::ui
