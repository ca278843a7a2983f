#include "ui/requestlog/requestlogdock.h"

#include "ui/requestlog/requestdetails.h"
#include "ui/requestlog/requestfilterbar.h"
#include "ui/requestlog/requestlogview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestLines = 10; // of the empty dock; the user may well need the room for the rules

const QList<int> kShares{5800, 4200}; // of table and details, larger than any window

} // namespace

RequestLogDock::RequestLogDock(const Services &services, QWidget *parent)
    : QDockWidget(tr("Request log"), parent)
    , m_services(services)
    , m_log(services.log)
    , m_model(services.log)
    , m_inquiry(services.diagnosisOf, services.catalogue)
{
    setObjectName(u"requestLogDock"_s);
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    toggleViewAction()->setObjectName(u"showRequestLog"_s);
    hide();
}

void RequestLogDock::showEvent(QShowEvent *event)
{
    if (!widget())
        fill();
    QDockWidget::showEvent(event);
}

void RequestLogDock::fill()
{
    m_notice = new InlineBar;
    m_export = std::make_unique<RequestLogExport>(m_services.files, m_services.clock, *m_notice);
    createBar();
    m_view = new RequestLogView(m_model);
    m_details = new RequestDetails(m_services.catalogue, m_inquiry);
    m_view->addActions(m_details->recordActions());
    createContent();
    arrange();
    connectContent();
    for (const core::RequestRecord &record : m_log.records())
        m_filter->addAccount(record.account);
    updateState();
}

void RequestLogDock::createBar()
{
    m_filter = new RequestFilterBar;
    m_count = new QLabel;
    m_count->setObjectName(u"requestCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_save = button(u"saveRequests"_s, tr("Save…"), IconName::Export);
    m_save->setToolTip(tr("Write the shown requests to a file that only you can read."));
    m_clear = button(u"clearRequests"_s, tr("Clear"), IconName::Delete);
    m_clear->setToolTip(tr("Forget all requests, also those that are not shown."));
}

QToolButton *RequestLogDock::button(const QString &objectName, const QString &text, IconName name)
{
    auto *created = new QToolButton;
    created->setObjectName(objectName);
    created->setText(text);
    created->setIcon(icon(name));
    created->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    created->setAutoRaise(true);
    created->setFocusPolicy(Qt::StrongFocus);
    return created;
}

void RequestLogDock::createContent()
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes(kShares);
    m_content = splitter;
    m_empty = new EmptyState;
    m_empty->setObjectName(u"noRequests"_s);
    m_empty->setMinimumHeight(kFewestLines * fontMetrics().lineSpacing());
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

void RequestLogDock::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing.inGroup());
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    bar->addWidget(m_save);
    bar->addWidget(m_clear);

    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing.inGroup(), spacing.step(), spacing.inGroup(), spacing.inGroup());
    layout->setSpacing(spacing.inGroup());
    layout->addLayout(bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    setWidget(page);
}

void RequestLogDock::connectContent()
{
    connect(m_filter, &RequestFilterBar::filterChanged, this, &RequestLogDock::applyFilter);
    connect(m_filter, &RequestFilterBar::leftDownwards, m_view,
            [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_empty, &EmptyState::actionTriggered, m_filter, &RequestFilterBar::clear);
    connect(m_view, &RequestLogView::chosenChanged, this,
            [this] { m_details->setRecord(m_view->currentRecord()); });
    connect(m_view, &RequestLogView::copyRequested, m_details, &RequestDetails::copyForSupport);
    connect(m_save, &QToolButton::clicked, this, [this] { m_export->start(m_model.shownRecords()); });
    connect(m_clear, &QToolButton::clicked, this, &RequestLogDock::clearLog);
    connect(&m_log, &core::RequestLog::recorded, this, [this](const core::RequestRecord &record) {
        m_filter->addAccount(record.account);
        updateState();
    });
    connect(&m_log, &core::RequestLog::dropped, this, &RequestLogDock::updateState);
}

void RequestLogDock::applyFilter()
{
    m_model.setFilter(m_filter->filter());
    updateState();
}

void RequestLogDock::clearLog()
{
    m_notice->clear();
    m_log.clear();
}

void RequestLogDock::updateState()
{
    const bool hasRecords = !m_log.records().isEmpty();
    const bool showsRecords = m_model.rowCount() > 0;
    if (hasRecords)
        m_empty->setContent(
            {IconName::Search, tr("No request matches the filter."), {}, tr("Clear the filter")});
    else
        m_empty->setContent({IconName::Empty,
                             tr("Nothing was sent yet."),
                             tr("Every call to a server appears here, without its tokens and secrets."),
                             {}});
    m_stack->setCurrentWidget(showsRecords ? m_content : m_empty);
    m_count->setText(hasRecords ? countText() : QString());
    m_save->setEnabled(showsRecords);
    m_clear->setEnabled(hasRecords);
}

QString RequestLogDock::countText() const
{
    const QLocale locale;
    const QString all = locale.toString(m_log.records().size());
    if (!m_model.filter().isActive())
        return m_log.records().size() == 1 ? tr("1 request") : tr("%1 requests").arg(all);
    return tr("%1 of %2 requests").arg(locale.toString(m_model.rowCount()), all);
}

} // namespace qrjump::ui
