#include "ui/widgets/flowlayout.h"

#include "ui/widgets/spacing.h"

#include <QAction>
#include <QStyle>
#include <QToolButton>
#include <QWidget>

#include <numeric>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.emplace(m_items.begin() + index, new QWidgetItemV2(widget));
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    QLayoutItem *item = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const std::vector<Row> rows = rowsFor(width - margins.left() - margins.right());
    const int heights = std::accumulate(rows.begin(), rows.end(), 0,
                                        [](int sum, const Row &row) { return sum + row.height; });
    const int gaps = rows.empty() ? 0 : static_cast<int>(rows.size() - 1) * gap();
    return heights + gaps + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (int i = 0; i < count(); ++i) {
        const QSize hint = m_items[static_cast<size_t>(i)]->sizeHint();
        width += hint.width() + (i > 0 ? gap() : 0);
        height = qMax(height, hint.height());
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect area = rect.marginsRemoved(contentsMargins());
    int y = area.top();
    for (const Row &row : rowsFor(area.width())) {
        int x = area.left();
        for (int i = row.first; i < row.first + row.count; ++i) {
            if (m_items[static_cast<size_t>(i)]->isEmpty())
                continue; // what is hidden leaves no gap
            const QSize size = itemSize(i, area.width());
            const QRect place(QPoint(x, y + (row.height - size.height()) / 2), size);
            m_items[static_cast<size_t>(i)]->setGeometry(
                QStyle::visualRect(parentWidget()->layoutDirection(), area, place));
            x += size.width() + gap();
        }
        y += row.height + gap();
    }
}

std::vector<FlowLayout::Row> FlowLayout::rowsFor(int width) const
{
    std::vector<Row> rows;
    int x = 0;
    for (int i = 0; i < count(); ++i) {
        if (m_items[static_cast<size_t>(i)]->isEmpty()) {
            if (!rows.empty())
                ++rows.back().count;
            continue;
        }
        const QSize size = itemSize(i, width);
        if (rows.empty() || x + size.width() > width) {
            rows.push_back({i, 0, 0});
            x = 0;
        }
        ++rows.back().count;
        rows.back().height = qMax(rows.back().height, size.height());
        x += size.width() + gap();
    }
    return rows;
}

QSize FlowLayout::itemSize(int index, int width) const
{
    const QLayoutItem &item = *m_items[static_cast<size_t>(index)];
    QSize size = item.sizeHint().expandedTo(item.minimumSize());
    size.setWidth(qMax(item.minimumSize().width(), qMin(size.width(), width)));
    return size;
}

int FlowLayout::gap() const
{
    return qMax(0, spacing());
}

FlowLayout *flowOfButtons(const QList<QAction *> &actions, QWidget *parent)
{
    auto *flow = new FlowLayout;
    flow->setSpacing(Spacing(parent->fontMetrics()).step());
    for (QAction *action : actions) {
        auto *button = new QToolButton(parent);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + "Button"_L1);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        flow->addWidget(button);
    }
    return flow;
}

} // namespace qrjump::ui
