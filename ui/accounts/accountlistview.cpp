#include "ui/accounts/accountlistview.h"

#include "core/accounts/accountlistmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QMouseEvent>
#include <QStyledItemDelegate>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRowHeightInFontHeights = 2.2;
constexpr int kFewestCharacters = 22; // accounts can still be told apart
constexpr int kUsualWidthInCharacters = 36;

class AccountDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), qRound(option.fontMetrics.height() * kRowHeightInFontHeights)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto kind =
            static_cast<core::AccountKind>(index.data(core::AccountListModel::KindRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon =
            icon(kind == core::AccountKind::Ordinary ? IconName::AccountOrdinary : IconName::AccountService);
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
    }
};

} // namespace

AccountListView::AccountListView(core::AccountListModel &model, QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"accountList"_s);
    setAccessibleName(tr("Accounts"));
    setModel(&model);
    setItemDelegate(new AccountDelegate(this));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setMinimumWidth(Spacing(fontMetrics()).characters(kFewestCharacters));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize AccountListView::sizeHint() const
{
    return {Spacing(fontMetrics()).characters(kUsualWidthInCharacters), QListView::sizeHint().height()};
}

void AccountListView::mousePressEvent(QMouseEvent *event)
{
    // A click beside the accounts would leave none selected.
    if (indexAt(event->position().toPoint()).isValid())
        QListView::mousePressEvent(event);
}

void AccountListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT accountChosen(current.row());
}

} // namespace qrjump::ui
