#include "ui/operations/change/replacenotice.h"

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

} // namespace

class TestReplaceNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatScansOpen_data();
    void saysWhatScansOpen();
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
    const ui::ReplaceNotice notice = ui::failedNotice(steps, {}, {});
    QTEST(notice.tone, "tone");
    for (const QString &standing : {kOld, kOther, kNothing, kUnknown})
        QVERIFY2(notice.text.changed.contains(standing) == (standing == expected),
                 qPrintable(notice.text.changed));
    QCOMPARE(ui::interruptedNotice(steps, {}).text.remedy, notice.text.changed);
}

QTEST_MAIN(TestReplaceNotice)
#include "tst_replacenotice.moc"
