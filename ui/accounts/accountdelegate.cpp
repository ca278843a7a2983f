#include "ui/accounts/accountdelegate.h"

#include "core/accounts/accountlistmodel.h"
#include "core/rules/ruletext.h"
#include "ui/accounts/accountmark.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/typography.h"

#include <QApplication>
#include <QPainter>

namespace qrjump::ui {

namespace {

using Model = core::AccountListModel;

AccountLook lookOf(const QModelIndex &index)
{
    const bool isLocked = index.data(Model::LockedRole).toBool();
    return {.name = index.data().toString(),
            .kind = static_cast<core::AccountKind>(index.data(Model::KindRole).toInt()),
            .colour = static_cast<core::AccountColour>(index.data(Model::ColourRole).toInt()),
            .word = index.data(Model::WordRole).toString(),
            .writes = isLocked ? core::WriteAccess::Locked : core::WriteAccess::Allowed};
}

bool isReady(const QModelIndex &index)
{
    return static_cast<core::AccountStatus>(index.data(Model::StatusRole).toInt()) ==
           core::AccountStatus::Ready;
}

IconName signOf(const QModelIndex &index)
{
    if (index.data(Model::SandboxRole).toBool())
        return IconName::Sandbox;
    return lookOf(index).kind == core::AccountKind::Ordinary ? IconName::AccountOrdinary
                                                             : IconName::AccountService;
}

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

/// Paints from the leading edge of what is left of the row.
class RowPainter
{
public:
    RowPainter(QPainter &painter, const QStyleOptionViewItem &option)
        : m_painter(painter)
        , m_option(option)
        , m_spacing(option.fontMetrics)
    {
        m_option.rect.adjust(m_spacing.betweenGroups(), m_spacing.step(), -m_spacing.betweenGroups(),
                             -m_spacing.step());
    }

    enum class Edge { Leading, Trailing };
    void sign(const QIcon &sign, Edge edge)
    {
        const int size = m_option.fontMetrics.height();
        const Qt::Alignment side = edge == Edge::Leading ? Qt::AlignLeft : Qt::AlignRight;
        const QRect place = QStyle::alignedRect(m_option.direction, side | Qt::AlignVCenter,
                                                QSize(size, size), m_option.rect);
        sign.paint(&m_painter, place, Qt::AlignCenter,
                   isSelected(m_option) ? QIcon::Selected : QIcon::Normal);
        takeAway(edge, size + m_spacing.inGroup());
    }

    /// `activity` stands where the kind does, which its sign shows as well.
    void lines(const AccountLook &look, const QString &activity)
    {
        QStyleOptionViewItem second = m_option;
        second.rect.setTop(m_option.rect.center().y() + 1);
        m_option.rect.setBottom(second.rect.top() - 1);
        text(m_option, look.name, QPalette::Text);
        second.font = helpFont(m_option.font);
        second.fontMetrics = QFontMetrics(second.font);
        const int mark = qMin(AccountMark::sizeFor(second.fontMetrics, look).width(), second.rect.width());
        if (mark > 0) {
            AccountMark::paint(&m_painter, second, look);
            m_option = second;
            takeAway(Edge::Leading, mark + m_spacing.inGroup());
            second = m_option;
        }
        if (activity.isEmpty())
            text(second, core::displayText(look.kind), QPalette::PlaceholderText);
        else
            text(second, activity, QPalette::Text);
    }

private:
    void takeAway(Edge edge, int width)
    {
        const bool isLeft = (edge == Edge::Leading) == (m_option.direction == Qt::LeftToRight);
        m_option.rect.adjust(isLeft ? width : 0, 0, isLeft ? 0 : -width, 0);
    }

    void text(const QStyleOptionViewItem &line, const QString &text, QPalette::ColorRole ink)
    {
        m_painter.setFont(line.font);
        m_painter.setPen(line.palette.color(isSelected(line) ? QPalette::HighlightedText : ink));
        m_painter.drawText(line.rect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                           line.fontMetrics.elidedText(text, Qt::ElideRight, line.rect.width()));
    }

    QPainter &m_painter;
    QStyleOptionViewItem m_option;
    Spacing m_spacing;
};

} // namespace

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics help(helpFont(option.font));
    const Spacing spacing(option.fontMetrics);
    const int mark = AccountMark::sizeFor(help, lookOf(index)).height();
    const int line = qMax(option.fontMetrics.height(), mark);
    return {QStyledItemDelegate::sizeHint(option, index).width(), 2 * line + 3 * spacing.step()};
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    painter->save();
    RowPainter rest(*painter, row);
    rest.sign(icon(signOf(index)), RowPainter::Edge::Leading);
    if (!isReady(index))
        rest.sign(isSelected(row) ? icon(IconName::Warning) : icon(IconName::Warning, Tone::Warning),
                  RowPainter::Edge::Trailing);
    rest.lines(lookOf(index), index.data(Model::ActivityRole).toString());
    painter->restore();
}

} // namespace qrjump::ui
