#include "ui/operations/change/replacenotice.h"

#include "core/base/sentences.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::core;

using Kind = RuleOperation::Kind;
using State = OperationState;

namespace {

JumpRule rule(const QString &pagePath, std::optional<RuleState> state)
{
    return {u"https://a.b/c"_s, pagePath, state, {}, {}, {}};
}

JournalEntry step(Kind kind, State state, const std::optional<JumpRule> &serverRule = {})
{
    JournalEntry entry;
    entry.operation = {.kind = kind,
                       .rule = rule(u"pages/new"_s, {}),
                       .original = rule(u"pages/old"_s, RuleState::Published)};
    entry.state = state;
    entry.serverRule = serverRule;
    return entry;
}

const JumpRule kPublished = rule(u"pages/foreign"_s, RuleState::Published);
const JumpRule kUnpublished = rule(u"pages/foreign"_s, RuleState::Unpublished);

const QString kOld = u"The old rule is still published"_s;
const QString kOther = u"Another rule is published"_s;
const QString kNothing = u"open nothing at the moment"_s;
const QString kUnknown = u"is not known before"_s;

QString textOf(const ui::ReplaceNotice &notice)
{
    return joinedSentences({notice.text.meaning, notice.text.remedy, notice.text.changed});
}

} // namespace

class TestReplaceNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatScansOpen_data();
    void saysWhatScansOpen();
    void anOutageIsAnError();
    void saysWhileItRunsThatTheOldRuleIsGone();
    void whatCannotBeLookedUpHidesNoOutage();
    void callsNoReplacementOld();
    void saysWhatPuttingBackCosts();
    void whatWasTakenBackDidNotFail();
    void saysThatMoreWasSentBefore();
};

void TestReplaceNotice::saysWhatScansOpen_data()
{
    QTest::addColumn<QList<JournalEntry>>("steps");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<ui::Tone>("tone");
    using ui::Tone;
    const JournalEntry add = step(Kind::Add, State::Queued);
    const JournalEntry publish = step(Kind::Publish, State::Queued);
    const JournalEntry deleted = step(Kind::Delete, State::Done);
    const JournalEntry added = step(Kind::Add, State::Done);
    const auto row = [](const char *name, const QList<JournalEntry> &steps, const QString &expected,
                        Tone tone) { QTest::newRow(name) << steps << expected << tone; };
    row("delete refused", {step(Kind::Delete, State::Refused), add, publish}, kOld, Tone::Warning);
    row("delete finds another published rule",
        {step(Kind::Delete, State::NeedsYou, kPublished), add, publish}, kOther, Tone::Warning);
    row("delete finds an unpublished rule", {step(Kind::Delete, State::NeedsYou, kUnpublished), add, publish},
        kNothing, Tone::Danger);
    row("add refused", {deleted, step(Kind::Add, State::Refused), publish}, kNothing, Tone::Danger);
    row("add finds a published rule", {deleted, step(Kind::Add, State::NeedsYou, kPublished), publish},
        kOther, Tone::Warning);
    row("add finds an unpublished rule", {deleted, step(Kind::Add, State::NeedsYou, kUnpublished), publish},
        kNothing, Tone::Danger);
    row("publish finds a published rule", {deleted, added, step(Kind::Publish, State::NeedsYou, kPublished)},
        kOther, Tone::Warning);
    row("publish finds none", {deleted, added, step(Kind::Publish, State::NeedsYou)}, kNothing, Tone::Danger);
    row("publish lost", {deleted, added, step(Kind::Publish, State::Unknown)}, kUnknown, Tone::Danger);
}

void TestReplaceNotice::saysWhatScansOpen()
{
    QFETCH(QList<JournalEntry>, steps);
    QFETCH(QString, expected);
    const ui::ReplaceNotice failed = ui::failedNotice({steps}, {}, {});
    QTEST(failed.tone, "tone");
    for (const ui::ReplaceNotice &notice : {failed, ui::interruptedNotice({steps}, {})}) {
        const QString said = textOf(notice);
        for (const QString &standing : {kOld, kOther, kNothing, kUnknown})
            QVERIFY2(said.contains(standing) == (standing == expected), qPrintable(said));
        QCOMPARE(notice.text.meaning.contains(kNothing), expected == kNothing);
    }
}

void TestReplaceNotice::anOutageIsAnError()
{
    const JournalEntry publish = step(Kind::Publish, State::Queued);
    const QList deleted{step(Kind::Delete, State::Done), step(Kind::Add, State::Sending), publish};
    QCOMPARE(ui::interruptedNotice({deleted}, {}).tone, ui::Tone::Danger);
    const QList untouched{step(Kind::Delete, State::Queued), step(Kind::Add, State::Queued), publish};
    QCOMPARE(ui::interruptedNotice({untouched}, {}).tone, ui::Tone::Warning);
}

void TestReplaceNotice::saysWhileItRunsThatTheOldRuleIsGone()
{
    const JournalEntry add = step(Kind::Add, State::Queued);
    const JournalEntry publish = step(Kind::Publish, State::Queued);
    QVERIFY(!ui::runningNotice({{step(Kind::Delete, State::Queued), add, publish}}));
    const auto leaving = ui::runningNotice({{step(Kind::Delete, State::Sending), add, publish}});
    QVERIFY(leaving && leaving->text.meaning.contains(kUnknown));
    const auto gone = ui::runningNotice({{step(Kind::Delete, State::Done), add, publish}});
    QVERIFY(gone && gone->text.meaning.contains(kNothing));
    QCOMPARE(gone->text.remedy, u"The replacement goes on."_s);
}

void TestReplaceNotice::whatCannotBeLookedUpHidesNoOutage()
{
    ErrorExplanation error;
    error.meaning = u"The server does not answer."_s;
    const QList steps{step(Kind::Delete, State::Done), step(Kind::Add, State::Refused),
                      step(Kind::Publish, State::Queued)};
    const ErrorExplanation text = ui::notLookedUpNotice({steps}, error, {}).text;
    QVERIFY2(text.meaning.contains(kNothing), qPrintable(text.meaning));
    QCOMPARE(text.remedy, error.meaning);
    QVERIFY2(text.changed.startsWith(u"Nothing more was sent"_s), qPrintable(text.changed));
    QCOMPARE(ui::notLookedUpNotice({}, error, {}).text.meaning, error.meaning);
}

/// What is deleted then is the replacement.
void TestReplaceNotice::callsNoReplacementOld()
{
    const QList steps{step(Kind::Delete, State::Refused), step(Kind::Add, State::Queued),
                      step(Kind::Publish, State::Queued)};
    const ErrorExplanation text = ui::failedNotice({steps, ui::ReplaceAim::PutBack}, {}, {}).text;
    QCOMPARE(text.meaning,
             u"The replacement under “https://a.b/c” could not be deleted, so the old rule is not back."_s);
    QCOMPARE(text.changed, u"The replacement is still published: nothing has changed for the public."_s);
}

void TestReplaceNotice::saysWhatPuttingBackCosts()
{
    const QList steps{step(Kind::Delete, State::Done), step(Kind::Add, State::Refused),
                      step(Kind::Publish, State::Queued)};
    const QString price = u"spends 1 of this month's publishes"_s;
    const QList offered{ui::ReplaceAction::GoOn, ui::ReplaceAction::PutBack};
    QVERIFY(textOf(ui::interruptedNotice({steps}, offered)).contains(price));
    QVERIFY(textOf(ui::failedNotice({steps}, {}, offered)).contains(price));
    QVERIFY(!textOf(ui::interruptedNotice({steps}, {})).contains(price));
    QVERIFY(!textOf(ui::failedNotice({steps}, {}, {})).contains(price));
}

void TestReplaceNotice::whatWasTakenBackDidNotFail()
{
    const QList steps{step(Kind::Delete, State::Done), step(Kind::Add, State::Done),
                      step(Kind::Publish, State::Withdrawn)};
    ErrorExplanation error;
    error.meaning = u"You took this back before it was sent."_s;
    const ErrorExplanation text = ui::failedNotice({steps}, error, {}).text;
    QVERIFY2(text.meaning.contains(kNothing), qPrintable(text.meaning));
    QCOMPARE(text.remedy, u"The rule “https://a.b/c” is there, but it was not published: you took that back "
                          "before it was sent."_s);
}

void TestReplaceNotice::saysThatMoreWasSentBefore()
{
    QVERIFY(ui::notRecordedNotice({}, {}).text.changed.startsWith(u"Nothing was sent, "_s));
    QVERIFY(ui::notRecordedNotice({}, {ui::ReplaceAction::PutBack})
                .text.changed.startsWith(u"Nothing more was sent, "_s));
}

QTEST_MAIN(TestReplaceNotice)
#include "tst_replacenotice.moc"
