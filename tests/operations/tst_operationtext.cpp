#include "core/operations/operationtext.h"

#include "core/api/errorcatalogue.h"
#include "core/operations/recordederror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using State = OperationState;
using Kind = RuleOperation::Kind;

namespace {

JournalEntry entry(Kind kind, State state, const RecordedAnswer &answer = {})
{
    return {.operation = {.kind = kind}, .state = state, .attempts = 1, .answer = answer};
}

const RecordedAnswer kRefused{
    .kind = u"refused"_s, .errcode = 85068, .text = u"test url is not the sub prefix"_s, .rid = u"a-b-c"_s};
const RecordedAnswer kExcluded{
    .kind = u"refused"_s, .errcode = 85075, .text = u"can not access"_s, .rid = u"a-b-c"_s};
const RecordedAnswer kLost{.kind = u"network"_s, .text = u"connection reset"_s};

} // namespace

class TestOperationText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsARefusalByItsCode();
    void saysWhatIsDone_data();
    void saysWhatIsDone();
    void saysHowALostAnswerEnded();
    void whatAnEarlierProgramLeftIsASentence();
    void aRefusalIsSureAlsoAfterAnOpenCode();
    void aCodeThatIsNotKnownIsTheReason();
    void aRefusalWithoutACodeSaysThatNothingChanged();
    void saysWhenNothingHadToBeSent();
    void whatWaitsSaysWhatItsAnswerWas();
    void saysThatNothingLeft_data();
    void saysThatNothingLeft();
    void whatWasHeldAndIsThereIsNoLostAnswer();
    void nothingIsLostOfWhatNeverLeft_data();
    void nothingIsLostOfWhatNeverLeft();
    void everyStateHasAWordAndASentence_data();
    void everyStateHasAWordAndASentence();
    void keepsWhatAnErrorSays_data();
    void keepsWhatAnErrorSays();
    void namesTheOrigin_data();
    void namesTheOrigin();

private:
    ErrorCatalogue m_catalogue;
};

void TestOperationText::explainsARefusalByItsCode()
{
    const ErrorExplanation explained = explain(entry(Kind::Edit, State::Refused, kRefused), m_catalogue);
    QCOMPARE(explained.meaning, m_catalogue.find(85068)->meaning.localized());
    QCOMPARE(explained.remedy, m_catalogue.find(85068)->remedy.localized());
    QCOMPARE(explained.raw, u"85068 · test url is not the sub prefix"_s);
    QCOMPARE(explained.rid, u"a-b-c"_s);
}

void TestOperationText::saysWhatIsDone_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("add") << Kind::Add << u"The rule was added."_s;
    QTest::newRow("edit") << Kind::Edit << u"The rule was changed."_s;
    QTest::newRow("delete") << Kind::Delete << u"The rule was deleted."_s;
    QTest::newRow("publish") << Kind::Publish << u"The rule was published."_s;
}

void TestOperationText::saysWhatIsDone()
{
    QFETCH(Kind, kind);
    const ErrorExplanation explained = explain(entry(kind, State::Done), m_catalogue);
    QTEST(explained.meaning, "meaning");
    QCOMPARE(explained.raw, QString());
}

void TestOperationText::saysHowALostAnswerEnded()
{
    const ErrorExplanation done = explain(entry(Kind::Add, State::Done, kLost), m_catalogue);
    QCOMPARE(done.meaning,
             u"The rule was added. No answer had said what became of it, so the server was asked."_s);
    QCOMPARE(done.raw, u"connection reset"_s);
    const ErrorExplanation open = explain(entry(Kind::Add, State::NeedsYou, kLost), m_catalogue);
    QVERIFY(open.meaning.startsWith("No answer says what became of this"_L1));
    QVERIFY(!open.remedy.isEmpty());
}

void TestOperationText::whatAnEarlierProgramLeftIsASentence()
{
    const RecordedAnswer none{.kind = u"cancelled"_s, .text = u"the program ended before the answer came"_s};
    QCOMPARE(explain(entry(Kind::Add, State::Done, none), m_catalogue).raw,
             u"The program ended before the answer came."_s);
    QCOMPARE(shownAnswer(none), u"The program ended before the answer came."_s);
    QCOMPARE(shownAnswer(kLost), u"connection reset"_s);
}

// The meaning of the code itself says that the change may have been made.
void TestOperationText::aRefusalIsSureAlsoAfterAnOpenCode()
{
    const RecordedAnswer busy{.kind = u"refused"_s, .errcode = -1, .text = u"system error"_s};
    const ErrorExplanation explained = explain(entry(Kind::Add, State::Refused, busy), m_catalogue);
    QCOMPARE(explained.meaning, u"This was given up before anything changed. WeChat's answers left open what "
                                u"became of it, so the server "
                                "was asked."_s);
    QCOMPARE(explained.remedy, u"Try again in a while."_s);
    QVERIFY(explained.raw.contains(u"-1"_s));
}

void TestOperationText::aCodeThatIsNotKnownIsTheReason()
{
    const RecordedAnswer unknown{.kind = u"refused"_s, .errcode = 85099, .text = u"a reason of tomorrow"_s};
    const ErrorExplanation explained = explain(entry(Kind::Add, State::Refused, unknown), m_catalogue);
    QVERIFY(explained.meaning.contains(u"85099"_s));
    QVERIFY(!explained.remedy.isEmpty());
}

void TestOperationText::aRefusalWithoutACodeSaysThatNothingChanged()
{
    const RecordedAnswer late{.kind = u"timeout"_s};
    const ErrorExplanation explained = explain(entry(Kind::Add, State::Refused, late), m_catalogue);
    QCOMPARE(explained.meaning,
             u"The server did not answer in time. This was given up before anything changed."_s);
}

void TestOperationText::saysWhenNothingHadToBeSent()
{
    JournalEntry unsent = entry(Kind::Delete, State::Done);
    unsent.attempts = 0;
    QVERIFY(explain(unsent, m_catalogue).meaning.endsWith("nothing was sent."_L1));
    unsent.state = State::NeedsYou;
    QVERIFY(explain(unsent, m_catalogue).meaning.endsWith("nothing was sent."_L1));
}

/// It is not refused: it may be sent again.
void TestOperationText::whatWaitsSaysWhatItsAnswerWas()
{
    const QString why = m_catalogue.find(85075)->meaning.localized();
    const ErrorExplanation waits = explain(entry(Kind::Add, State::Queued, kExcluded), m_catalogue);
    QCOMPARE(waits.meaning,
             u"This waits to be sent again, and nothing was changed. The server had answered 85075: "_s +
                 why);
    const ErrorExplanation taken = explain(entry(Kind::Add, State::Withdrawn, kExcluded), m_catalogue);
    QCOMPARE(taken.meaning,
             u"You took this back, and nothing was changed. The server had answered 85075: "_s + why);
    QCOMPARE(taken.remedy, m_catalogue.find(85075)->remedy.localized());
    QCOMPARE(taken.raw, u"85075 · can not access"_s);
    QCOMPARE(taken.rid, u"a-b-c"_s);
    QCOMPARE(taken.changed, QString()); // the state says it
    const RecordedAnswer busy{.kind = u"refused"_s, .errcode = -1, .text = u"system error"_s};
    const ErrorExplanation settled = explain(entry(Kind::Add, State::Withdrawn, busy), m_catalogue);
    QVERIFY2(settled.meaning.endsWith(u"so the server was asked."_s), qPrintable(settled.meaning));
    const ErrorExplanation unsent = explain(entry(Kind::Add, State::Withdrawn, kLost), m_catalogue);
    QVERIFY2(!unsent.meaning.contains(u"answered"_s), qPrintable(unsent.meaning));
}

void TestOperationText::nothingIsLostOfWhatNeverLeft_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isSurelyUnsent");
    QTest::newRow("no token") << u"no_token"_s << true;
    QTest::newRow("no connection, or a lost one") << u"network"_s << false;
}

/// It was found to be so, or changed, before it was to be sent again.
void TestOperationText::nothingIsLostOfWhatNeverLeft()
{
    QFETCH(QString, kind);
    QFETCH(bool, isSurelyUnsent);
    const RecordedAnswer answer{.kind = kind, .text = u"connection refused"_s};
    const QString done = explain(entry(Kind::Add, State::Done, answer), m_catalogue).meaning;
    const QString other = explain(entry(Kind::Add, State::NeedsYou, answer), m_catalogue).meaning;
    QVERIFY2(!done.contains(u" lost"_s), qPrintable(done));
    QVERIFY2(!other.contains(u" lost"_s), qPrintable(other));
    QCOMPARE(done.contains(u"could not be sent before"_s), isSurelyUnsent);
    QCOMPARE(other.contains(u"could not be sent before"_s), isSurelyUnsent);
}

void TestOperationText::saysThatNothingLeft_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("form") << State::Refused << 0
                          << u"No connection to the server came about. Nothing was sent."_s;
    QTest::newRow("waits") << State::Queued << 0
                           << u"This was not sent yet. No connection to the server came about."_s;
    QTest::newRow("taken back")
        << State::Withdrawn << 0
        << u"You took this back before it was sent. No connection to the server came about."_s;
    QTest::newRow("there already") << State::Done << 0
                                   << u"The server had the rule already, so nothing was sent."_s;
    QTest::newRow("changed by others")
        << State::NeedsYou << 0
        << u"The server no longer has what this was decided on, so nothing was sent."_s;
    QTest::newRow("waits to be sent again")
        << State::Queued << 1
        << u"This waits to be sent again, and nothing was changed. No connection to the server came about."_s;
}

void TestOperationText::saysThatNothingLeft()
{
    QFETCH(State, state);
    QFETCH(int, attempts);
    JournalEntry unsent =
        entry(Kind::Add, state, {.kind = u"network"_s, .text = u"Connection refused"_s, .isUnsent = true});
    unsent.attempts = attempts;
    const ErrorExplanation explained = explain(unsent, m_catalogue);
    QTEST(explained.meaning, "meaning");
    QCOMPARE(explained.raw, u"Connection refused"_s);
}

void TestOperationText::whatWasHeldAndIsThereIsNoLostAnswer()
{
    const ErrorExplanation done = explain(entry(Kind::Add, State::Done, kExcluded), m_catalogue);
    QVERIFY2(!done.meaning.contains(u"lost"_s), qPrintable(done.meaning));
    const ErrorExplanation other = explain(entry(Kind::Add, State::NeedsYou, kExcluded), m_catalogue);
    QVERIFY2(!other.meaning.contains(u"lost"_s), qPrintable(other.meaning));
}

void TestOperationText::everyStateHasAWordAndASentence_data()
{
    QTest::addColumn<State>("state");
    for (const State state : {State::Queued, State::Sending, State::Unknown, State::Done, State::Refused,
                              State::NeedsYou, State::Withdrawn})
        QTest::newRow(qPrintable(displayText(state))) << state;
}

void TestOperationText::everyStateHasAWordAndASentence()
{
    QFETCH(State, state);
    QVERIFY(!displayText(state).isEmpty());
    const QString meaning = explain(entry(Kind::Add, state), m_catalogue).meaning;
    QVERIFY2(meaning.endsWith(u'.'), qPrintable(meaning));
}

void TestOperationText::keepsWhatAnErrorSays_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<State>("state");
    QTest::newRow("refusal") << ApiError{.kind = ApiError::Kind::Refused,
                                         .errcode = 85068,
                                         .errmsg = u"no"_s,
                                         .rid = u"a-b-c"_s}
                             << State::Refused;
    QTest::newRow("lost") << ApiError{.kind = ApiError::Kind::Network,
                                      .certainty = Certainty::Unknown,
                                      .detail = u"reset"_s}
                          << State::Unknown;
    QTest::newRow("status") << ApiError{.kind = ApiError::Kind::HttpStatus,
                                        .httpStatus = 503,
                                        .certainty = Certainty::Unknown,
                                        .detail = u"HTML instead of JSON"_s}
                            << State::NeedsYou;
}

void TestOperationText::keepsWhatAnErrorSays()
{
    QFETCH(ApiError, error);
    QFETCH(State, state);
    QCOMPARE(recordedError(entry(Kind::Add, state, recordedAnswer(error))), std::optional(error));
    QCOMPARE(recordedError(entry(Kind::Add, State::Done, recordedAnswer(std::nullopt))), std::nullopt);
}

void TestOperationText::namesTheOrigin_data()
{
    QTest::addColumn<BatchKind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("import") << BatchKind::Import << 312 << u"Import of shop.csv, line 312"_s;
    QTest::newRow("form") << BatchKind::Single << 0 << u"Single change"_s;
    QTest::newRow("publish") << BatchKind::Publish << 0 << u"Publishing of chosen rules"_s;
    QTest::newRow("delete") << BatchKind::Delete << 0 << u"Deletion of chosen rules"_s;
    QTest::newRow("replace") << BatchKind::Replace << 0 << u"Replacement of a published rule"_s;
}

void TestOperationText::namesTheOrigin()
{
    QFETCH(BatchKind, kind);
    QFETCH(int, line);
    const QString source = kind == BatchKind::Import ? u"/home/me/shop.csv"_s : QString();
    QTEST(originText({.kind = kind, .source = source}, line), "text");
}

QTEST_GUILESS_MAIN(TestOperationText)
#include "tst_operationtext.moc"
