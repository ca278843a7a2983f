#include "ui/rules/runnerbar.h"

#include "core/base/clock.h"
#include "core/base/sentences.h"
#include "core/operations/operationrunner.h"
#include "core/operations/runnertext.h"
#include "ui/accounts/accountlook.h"
#include "ui/accounts/secretconcern.h"
#include "ui/operations/batchtext.h"
#include "ui/widgets/calmpainting.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/roomfortext.h"
#include "ui/widgets/spacing.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::NotableBatch;
using core::OperationBatch;

namespace {

constexpr int kFewestBarCharacters = 30;
constexpr int kCharactersBesideButtons = 45;
constexpr int kMenuCharacters = 90;
constexpr int kMenuEdgeCharacters = 12; // of the menu beside its text
constexpr qreal kStripeWidth = 3;

struct ActionLook
{
    IconName icon;
    QString text;
    QString objectName;
    QString hint = {};
};

ActionLook lookOf(LineAction action)
{
    switch (action) {
    case LineAction::Pause:
        return {IconName::Stop, RunnerBar::tr("Pause"), u"runnerPause"_s};
    case LineAction::GoOn:
        return {IconName::Next, RunnerBar::tr("Go on"), u"runnerGoOn"_s};
    case LineAction::FindOut:
        return {IconName::Search, RunnerBar::tr("Find out"), u"runnerFindOut"_s};
    case LineAction::TryAgain:
        return {IconName::Retry, RunnerBar::tr("Try now"), u"runnerTryAgain"_s};
    case LineAction::LeaveOut:
        return {IconName::Next, RunnerBar::tr("Leave out this rule and go on"), u"runnerLeaveOut"_s};
    case LineAction::EnterSecret:
        return {IconName::Edit, RunnerBar::tr("Enter the secret again"), u"runnerEnterSecret"_s};
    case LineAction::PutBack:
        return {IconName::Previous, RunnerBar::tr("Put the old rule back…"), u"runnerPutBack"_s,
                RunnerBar::tr("Opens the replacement, where the old rule can be added and published again. "
                              "That spends 1 of this month's publishes.")};
    case LineAction::Show:
        return {IconName::Search, RunnerBar::tr("Show"), u"runnerShow"_s};
    case LineAction::AskTakeBack:
        return {IconName::Delete, RunnerBar::tr("Take back the rest…"), u"runnerAskTakeBack"_s};
    case LineAction::TakeBack:
        return {IconName::Delete, RunnerBar::tr("Take back the rest"), u"runnerTakeBack"_s};
    case LineAction::NotNow:
        return {IconName::Close, RunnerBar::tr("Not now"), u"runnerNotNow"_s};
    case LineAction::Dismiss:
        return {
            IconName::Close, RunnerBar::tr("Close"), u"runnerDismiss"_s,
            RunnerBar::tr("Takes this report off the screen, as the end of the program does. The history "
                          "leads back to it with “Show report”: there the failed changes can be tried again "
                          "and the rejected rows saved.")};
    case LineAction::LeaveAsItIs:
        return {IconName::Stop, RunnerBar::tr("Leave it as it is"), u"runnerLeaveAsItIs"_s};
    }
    Q_UNREACHABLE();
}

bool changesTheBatch(LineAction action)
{
    switch (action) {
    case LineAction::GoOn:
    case LineAction::FindOut:
    case LineAction::TryAgain:
    case LineAction::LeaveOut:
    case LineAction::AskTakeBack:
    case LineAction::TakeBack:
    case LineAction::LeaveAsItIs:
        return true;
    case LineAction::EnterSecret:
    case LineAction::Pause:
    case LineAction::PutBack:
    case LineAction::Show:
    case LineAction::NotNow:
    case LineAction::Dismiss:
        return false;
    }
    Q_UNREACHABLE();
}

/// Whether pressing it once more, by the key that has just been pressed, would undo that or give up
/// something.
bool isForASecondThought(LineAction action)
{
    return action == LineAction::Pause || action == LineAction::LeaveOut || action == LineAction::LeaveAsItIs;
}

/// Opens at the right edge, where it would run out of the window.
class MenuInWindow : public QMenu
{
public:
    explicit MenuInWindow(QWidget *button)
        : QMenu(button)
    {}

protected:
    void showEvent(QShowEvent *event) override
    {
        QMenu::showEvent(event);
        const QRect window(parentWidget()->window()->mapToGlobal(QPoint()), parentWidget()->window()->size());
        const int last = window.right() + 1 - width();
        move(qMax(window.left(), qMin(x(), last)), y());
    }
};

/// What only reads back can be done to a locked account.
bool sends(LineAction action)
{
    return action == LineAction::GoOn || action == LineAction::TryAgain || action == LineAction::LeaveOut;
}

} // namespace

RunnerBar::RunnerBar(const Services &services, QWidget *parent)
    : QFrame(parent)
    , m_services(services)
    , m_batches(core::AccountBatches::of(services.runner, services.journal))
    , m_replacements(services.journal)
{
    setObjectName(u"runnerBar"_s);
    createWidgets();
    arrange();
    keepRoomForText(this);
    connect(&m_batches, &core::AccountBatches::changed, this, &RunnerBar::followBatches);
    connect(&services.runner, &core::OperationRunner::stateChanged, this, &RunnerBar::showState);
    followBatches();
}

RunnerBar::~RunnerBar() = default;

void RunnerBar::createWidgets()
{
    m_icon = new QLabel;
    m_text = new QLabel;
    m_text->setObjectName(u"runnerText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    // Chinese may break after any character, so that the label would shrink to a column of them.
    m_text->setMinimumWidth(Spacing(fontMetrics()).characters(kFewestBarCharacters));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"runnerProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(Spacing(fontMetrics()).step());
    m_others = new QToolButton;
    m_others->setObjectName(u"runnerOthers"_s);
    m_others->setAutoRaise(true);
    m_others->setFocusPolicy(Qt::StrongFocus);
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setMenu(new MenuInWindow(m_others));
    m_others->menu()->setToolTipsVisible(true);
    connect(m_others->menu(), &QMenu::aboutToShow, this, &RunnerBar::fillOthersMenu);
}

void RunnerBar::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing.step());
    texts->addWidget(m_text);
    texts->addWidget(m_progress);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(spacing.step());
    m_texts = new QHBoxLayout;
    m_texts->setSpacing(spacing.inGroup());
    m_texts->addWidget(m_icon);
    m_texts->addLayout(texts, 1);
    m_acts = new QHBoxLayout;
    m_acts->setSpacing(spacing.inGroup());
    m_acts->addStretch(1);
    m_acts->addLayout(m_buttons);
    m_acts->addWidget(m_others);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(spacing.betweenGroups(), spacing.step(), spacing.inGroup(), spacing.step());
    m_row->setSpacing(spacing.inGroup());
    m_row->addLayout(m_texts, 1);
    m_row->addLayout(m_acts);
}

/// Many buttons beside the words would leave them a narrow column.
void RunnerBar::fold()
{
    const int beside =
        Spacing(fontMetrics()).characters(kCharactersBesideButtons) + m_acts->minimumSize().width();
    m_row->setDirection(width() < beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QSize RunnerBar::minimumSizeHint() const
{
    const int contents = qMax(m_texts->minimumSize().width(), m_acts->minimumSize().width());
    const QMargins margins = m_row->contentsMargins();
    return {contents + margins.left() + margins.right(), QFrame::minimumSizeHint().height()};
}

void RunnerBar::followBatches()
{
    setVisible(!m_batches.batches().isEmpty());
    watchMain();
    showOthers();
    showState();
    if (isHidden() && m_line.actions.contains(LineAction::EnterSecret)) {
        m_line = {};
        Q_EMIT secretConcernChanged();
    }
}

void RunnerBar::watchMain()
{
    const qint64 id = isHidden() ? 0 : main().standing.batch.id;
    if (m_watch && m_watch->batch().id == id)
        return;
    m_problem.clear();
    m_watch.reset();
    if (id == 0)
        return;
    m_watch = std::make_unique<core::BatchWatch>(m_services.runner, m_services.journal, m_services.clock, id);
    connect(m_watch.get(), &core::BatchWatch::changed, this, &RunnerBar::showState);
}

void RunnerBar::showState()
{
    if (!m_watch)
        return;
    const core::BatchProgress progress = m_watch->progress();
    m_progress->setVisible(main().phase != NotableBatch::Phase::Ended && progress.counts.total() > 1);
    m_progress->setRange(0, qMax(1, progress.counts.total()));
    m_progress->setValue(progress.ended());
    using Phase = NotableBatch::Phase;
    const bool isElsewhere =
        main().phase == Phase::Elsewhere || main().phase == Phase::Behind || main().phase == Phase::InLine;
    const bool isAsking =
        m_askedAbout == main().standing.batch.id && progress.counts.queued > 0 && !isElsewhere;
    const qint64 id = m_watch->batch().id;
    setToolTip(m_watch->isHeld() ? core::explainHold(m_services.runner, id, m_services.catalogue).remedy
                                 : QString());
    forgetOldProblem();
    BatchLine line = isAsking ? takeBackQuestion(progress.counts) : lineAbout(main(), progress, hold());
    if (!m_problem.isEmpty() && main().phase != Phase::Ended) {
        line.tone = Tone::Danger;
        line.text = m_problem;
    }
    showLine(line);
    enableButtons();
}

BatchLine RunnerBar::lineAbout(const NotableBatch &batch, const core::BatchProgress &progress,
                               const LineHold &hold)
{
    const OperationBatch &what = batch.standing.batch;
    const auto client = m_services.runner.client();
    if (!core::isChain(what.kind) || !client)
        return lineOf(batch, progress, hold);
    return lineOf(batch, progress, hold, m_replacements.read(what, client->target().kind));
}

LineHold RunnerBar::hold() const
{
    if (!m_watch->isHeld())
        return {};
    const qint64 id = m_watch->batch().id;
    const auto &error = m_services.runner.holdErrorOf(id);
    const QString why = core::explainHold(m_services.runner, id, m_services.catalogue).meaning;
    const QString tries = triesText(m_services.runner, id, m_services.clock.now(), m_askedToTryAt);
    return {core::joinedSentences({why, tries}), error && concernsSecret(*error),
            m_services.runner.canLeaveOutHeld(id)};
}

void RunnerBar::showLine(const BatchLine &line)
{
    if (line == m_line)
        return;
    const bool saidSecret = saysSecretIsMissing();
    const bool isNews = line.tone != m_line.tone || line.actions != m_line.actions;
    m_line = line;
    m_text->setText(line.text);
    m_icon->setPixmap(
        icon(ui::signOf(line.tone), line.tone)
            .pixmap(QSize(fontMetrics().height(), fontMetrics().height()), devicePixelRatioF()));
    setAccessibleName(line.text);
    showButtons(line.actions);
    update();
    if (saysSecretIsMissing() != saidSecret)
        Q_EMIT secretConcernChanged();
    if (!isNews) // figures that run are not read aloud each second
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void RunnerBar::showButtons(const QList<LineAction> &actions)
{
    if (actions == m_actions)
        return; // building them anew would take the focus from them
    const auto focused = focusedAction();
    m_actions = actions;
    while (m_buttons->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_buttons->takeAt(0));
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be what was clicked
    }
    addButtons();
    if (focused)
        passFocusOn(*focused);
    fold();
}

void RunnerBar::addButtons()
{
    QWidget *before = m_others;
    for (const LineAction action : std::as_const(m_actions)) {
        const ActionLook look = lookOf(action);
        auto *button = new QPushButton(icon(look.icon), look.text, this);
        button->setObjectName(look.objectName);
        button->setAutoDefault(true); // Enter means the button with the focus
        connect(button, &QPushButton::clicked, this, [this, action] { act(action); });
        m_buttons->addWidget(button);
        button->show();              // else it cannot take the focus yet
        setTabOrder(before, button); // what is made later comes last in the window else
        before = button;
    }
    setTabOrder(before, m_others); // it stands behind them
}

void RunnerBar::enableButtons()
{
    const QString obstacle = whyNotToSend();
    for (const LineAction action : std::as_const(m_actions)) {
        const bool isAllowed = obstacle.isEmpty() || !sends(action);
        buttonOf(action)->setEnabled(isAllowed);
        buttonOf(action)->setToolTip(isAllowed ? hintOf(action) : obstacle);
    }
}

QString RunnerBar::hintOf(LineAction action) const
{
    if (action != LineAction::LeaveOut)
        return lookOf(action).hint;
    //: %1 is a prefix
    return tr("Takes back the change of “%1” and sends the others. It is listed with its answer among those "
              "that are not done, and can be sent again from there.")
        .arg(m_services.runner.heldChangeOf(main().standing.batch.id).prefix);
}

QString RunnerBar::whyNotToSend() const
{
    if (!m_services.runner.client())
        return tr("The account is no longer there, so nothing more can be sent.");
    return m_writes == core::WriteAccess::Locked ? lockReason() : QString();
}

void RunnerBar::setWrites(core::WriteAccess writes)
{
    m_writes = writes;
    enableButtons();
}

QWidget *RunnerBar::buttonOf(LineAction action) const
{
    const auto place = m_actions.indexOf(action);
    return place < 0 ? nullptr : m_buttons->itemAt(static_cast<int>(place))->widget();
}

std::optional<LineAction> RunnerBar::focusedAction() const
{
    for (const LineAction action : m_actions) {
        if (buttonOf(action)->hasFocus())
            return action;
    }
    return std::nullopt;
}

/// The one that had it has gone. A question is not answered by pressing the same key once more.
void RunnerBar::passFocusOn(LineAction last)
{
    if (m_actions.isEmpty())
        return;
    const auto first = std::find_if_not(m_actions.cbegin(), m_actions.cend(), isForASecondThought);
    const LineAction next = m_actions.contains(last)                 ? last
                            : m_actions.contains(LineAction::NotNow) ? LineAction::NotNow
                            : first == m_actions.cend()              ? m_actions.first()
                                                                     : *first;
    buttonOf(next)->setFocus();
}

void RunnerBar::showOthers()
{
    const int others = static_cast<int>(m_batches.batches().size()) - 1;
    m_others->setVisible(others > 0);
    //: other imports, publishes or deletions that run, wait or have ended
    m_others->setText(others == 1 ? tr("and 1 more") : tr("and %Ln more", nullptr, others));
    fold();
}

void RunnerBar::fillOthersMenu()
{
    QMenu *menu = m_others->menu();
    menu->clear();
    const Spacing spacing(fontMetrics());
    const int besideText = spacing.characters(kMenuEdgeCharacters);
    const int widest = qMin(spacing.characters(kMenuCharacters), window()->width() - besideText);
    for (const NotableBatch &batch : m_batches.batches().mid(1)) {
        const BatchLine line = lineAbout(batch, {.counts = batch.standing.counts}, {});
        QAction *action =
            menu->addAction(literalLabel(fontMetrics().elidedText(line.text, Qt::ElideRight, widest)));
        action->setToolTip(line.text);
        connect(action, &QAction::triggered, this,
                [this, what = batch.standing.batch] { Q_EMIT showRequested(what); });
    }
}

void RunnerBar::act(LineAction action)
{
    const bool isSecondClick =
        m_sinceClick.isValid() && !m_sinceClick.hasExpired(QApplication::doubleClickInterval());
    m_sinceClick.start();
    if (action == LineAction::LeaveOut && isSecondClick)
        return; // it would leave out the next rule, which nobody has read about
    const OperationBatch batch = main().standing.batch;
    m_askedAbout = action == LineAction::AskTakeBack ? batch.id : 0;
    m_problem.clear();
    if (changesTheBatch(action) && !m_services.runner.isRunning(batch.id) &&
        m_services.runner.lookElsewhere())
        return showState(); // another program has begun with it meanwhile
    switch (action) {
    case LineAction::Pause:
        m_services.runner.pause(batch.id);
        break;
    case LineAction::GoOn:
    case LineAction::FindOut:
    case LineAction::TryAgain:
        m_askedToTryAt = m_services.clock.now();
        m_services.runner.resume(batch.id);
        break;
    case LineAction::LeaveOut:
        leaveOutHeld();
        break;
    case LineAction::EnterSecret:
        Q_EMIT secretWanted();
        break;
    case LineAction::PutBack:
    case LineAction::Show:
        Q_EMIT showRequested(batch);
        break;
    case LineAction::TakeBack:
        takeBack();
        break;
    case LineAction::Dismiss:
        return m_batches.dismiss(batch.id);
    case LineAction::LeaveAsItIs:
        return leaveAsItIs();
    case LineAction::AskTakeBack:
    case LineAction::NotNow:
        break;
    }
    showState();
}

/// What the journal does not take stays as it is.
void RunnerBar::takeBack()
{
    const qint64 id = main().standing.batch.id;
    m_services.runner.withdraw(id).then(
        this, [this, id](const core::Result<qint64, core::StoreError> &withdrawn) {
            if (!withdrawn)
                sayProblem(id, tr("What was not sent could not be taken back."), withdrawn.error());
        });
}

void RunnerBar::leaveOutHeld()
{
    const qint64 id = main().standing.batch.id;
    if (const auto left = m_services.runner.leaveOutHeld(id); !left)
        sayProblem(id, tr("This rule could not be left out."), left.error());
}

/// What of it was not sent must not follow.
void RunnerBar::leaveAsItIs()
{
    const qint64 id = main().standing.batch.id;
    m_services.runner.pause(id);
    m_services.runner.withdraw(id).then(this,
                                        [this, id](const core::Result<qint64, core::StoreError> &withdrawn) {
                                            concludeLeaving(id, withdrawn);
                                        });
}

/// While a part of it may still be sent, or it would be offered by the next program, it is offered on.
void RunnerBar::concludeLeaving(qint64 batchId, const core::Result<qint64, core::StoreError> &withdrawn)
{
    const auto left = withdrawn
                          ? m_batches.leaveAsItIs(batchId)
                          : core::Result<core::Nothing, core::StoreError>(core::Failure{withdrawn.error()});
    if (!left)
        sayProblem(batchId, tr("It could not be left as it is."), left.error());
}

/// Until something else is done about the batch, or has happened to it. Another program's work shows as such.
void RunnerBar::sayProblem(qint64 batchId, const QString &what, const core::StoreError &error)
{
    const bool isMain = m_watch && m_watch->batch().id == batchId;
    if (!isMain || error.kind == core::StoreError::Kind::OtherProgram)
        return;
    const core::ErrorExplanation why = core::explainStoreError(error);
    m_problem = core::joinedSentences({what, why.meaning, why.remedy});
    m_problemIn = circumstances();
    const auto standing = m_services.journal.standing(batchId);
    m_queuedToCome = standing && *standing ? (*standing)->counts.queued : m_problemIn.queued;
    showState();
}

void RunnerBar::forgetOldProblem()
{
    if (m_problem.isEmpty())
        return;
    Circumstances now = circumstances();
    if (now.queued == m_queuedToCome)
        now.queued = m_problemIn.queued;
    if (now != m_problemIn)
        m_problem.clear();
}

RunnerBar::Circumstances RunnerBar::circumstances() const
{
    const core::OperationRunner &runner = m_services.runner;
    const qint64 id = m_watch->batch().id;
    return {.isRunning = runner.isRunning(id),
            .isElsewhere = runner.isAtWorkElsewhere(),
            .queued = m_watch->counts().queued};
}

void RunnerBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_icon)
        return;
    m_line = {}; // its icon is painted in the old colours
    showState();
}

void RunnerBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fold();
}

void RunnerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneFill(m_line.tone, palette()));
    painter.drawRoundedRect(rect(), kCornerRadius, kCornerRadius);
    painter.setBrush(toneColor(m_line.tone, palette()));
    painter.drawRoundedRect(QRectF(0, 0, kStripeWidth, height()), kStripeWidth / 2, kStripeWidth / 2);
}

} // namespace qrjump::ui
