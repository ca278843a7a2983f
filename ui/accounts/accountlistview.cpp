#include "ui/accounts/accountlistview.h"

#include "core/accounts/accountlistmodel.h"
#include "ui/accounts/accountdelegate.h"
#include "ui/widgets/spacing.h"

#include <QContextMenuEvent>
#include <QMouseEvent>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestCharacters = 22; // accounts can still be told apart
constexpr int kUsualWidthInCharacters = 36;

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
    setMinimumWidth(Spacing(fontMetrics()).characters(kFewestCharacters));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(InternalMove);
    setDropIndicatorShown(true);
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

void AccountListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint place =
        isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos();
    Q_EMIT contextMenuRequested(place);
}

void AccountListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT accountChosen(current.isValid() ? current.row() : -1);
}

} // namespace qrjump::ui
