#include "tests/support/scriptedserver.h"
#include "tests/ui/form/formbench.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QRadioButton>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using core::AccountKind;
using core::JumpRule;

class TestRuleFormDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addsARuleByKeys();
    void addsAServiceRule();
    void anEmptyFormSaysWhatIsMissing();
    void aProblemAppearsWhenItsFieldIsLeft();
    void aProblemDisappearsAsSoonAsItIsMended();
    void aHintDoesNotBlock();
    void sendingWithErrorsGoesToTheFirst();
    void aProblemThatIsPointedOutCanBeRead();
    void aTestLinkThatDoesNotMatchIsMarked();
    void aPrefixThatIsLoadedIsAHint();
    void rulesForTheSameLinksAreHints();
    void composingTextIsLeftAlone();
    void enterSendsButNotFromATestLink();
    void savesChangesAndListsThem();
    void nothingToSaveIsSaid();
    void anOddPrefixOfAnExistingRuleDoesNotBlock();
    void keepsValuesItDoesNotKnow();
    void aPublishedRuleIsOnlyShown();
    void aPublishedRuleCanBeReplaced();
    void aPublishedServiceRuleNamesItsMiniProgram();
    void closingAsksBeforeTypedTextIsLost();
    void keepEditingGoesBackToWhereTheUserWas();
    void anUntouchedFormClosesAtOnce();
    void buttonsStayWhereTheyAre();
    void theHeaderTellsTheFacts();
    void everythingHasAName_data();
    void everythingHasAName();

private:
    [[nodiscard]] FormServer ordinary() const { return sandboxAccount(m_server, AccountKind::Ordinary); }
    [[nodiscard]] FormServer service() const { return sandboxAccount(m_server, AccountKind::Service); }
    [[nodiscard]] std::optional<JumpRule> onServer(AccountKind kind, const QString &prefix) const;
    /// A rule of the sample data.
    [[nodiscard]] JumpRule sample(bool isPublished) const;

    sandbox::SandboxServer m_server{{.serviceRuleCount = 5, .limitsCalls = false}};
};

void TestRuleFormDialog::initTestCase()
{
    QVERIFY(m_server.start());
}

std::optional<JumpRule> TestRuleFormDialog::onServer(AccountKind kind, const QString &prefix) const
{
    for (const JumpRule &rule : m_server.rules(kind)) {
        if (rule.prefix == prefix)
            return rule;
    }
    return std::nullopt;
}

JumpRule TestRuleFormDialog::sample(bool isPublished) const
{
    const QList<JumpRule> rules = m_server.rules(AccountKind::Ordinary);
    return *std::find_if(rules.begin(), rules.end(), [isPublished](const JumpRule &rule) {
        return rule.isPublished() == isPublished && !rule.testLinks.isEmpty() &&
               !rule.pagePath.contains(u' ');
    });
}

void TestRuleFormDialog::addsARuleByKeys()
{
    FormBench bench(ordinary());
    bench.add();
    QCOMPARE(bench.focused(), u"prefixField"_s);
    QTest::keyClicks(bench.find(u"prefixField"_s), u"https://qr.example-shop.cn/new/"_s);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focused(), u"pagePathField"_s);
    QTest::keyClicks(bench.find(u"pagePathField"_s), u"pages/new"_s);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focused(), u"subRulesNotExclusive"_s);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focused(), u"testRangeDevelopment"_s);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focused(), u"testLink1"_s);
    QTest::keyClicks(bench.find(u"testLink1"_s), u"https://qr.example-shop.cn/new/1"_s);
    QTest::keyClick(&bench.dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bench.saved.wait());
    QVERIFY(!bench.dialog.isVisible());
    const JumpRule expected{u"https://qr.example-shop.cn/new/"_s,
                            u"pages/new"_s,
                            core::RuleState::Unpublished,
                            core::TestRange::Trial,
                            core::SubRules::Exclusive,
                            {u"https://qr.example-shop.cn/new/1"_s}};
    QCOMPARE(bench.savedRule(), expected);
    QCOMPARE(onServer(AccountKind::Ordinary, expected.prefix), expected);
}

void TestRuleFormDialog::addsAServiceRule()
{
    FormBench bench(service());
    bench.add();
    for (const auto *name : {"subRulesExclusive", "testRangeTrial", "testLink1"})
        QVERIFY2(!bench.find(QLatin1StringView(name)), name);
    QCOMPARE(bench.text(u"miniProgramAppid"_s), service().miniProgramAppid);
    bench.type(u"prefixField"_s, u"http://weixin.qq.com/q/newCode"_s);
    bench.type(u"pagePathField"_s, u"pages/new"_s);
    bench.click(u"sendButton"_s);
    QVERIFY(bench.saved.wait());
    const auto rule = onServer(AccountKind::Service, u"http://weixin.qq.com/q/newCode"_s);
    QVERIFY(rule);
    QCOMPARE(bench.savedRule(), *rule);
    QCOMPARE(rule->pagePath, u"pages/new"_s);
}

void TestRuleFormDialog::anEmptyFormSaysWhatIsMissing()
{
    FormBench bench(ordinary());
    bench.add();
    bench.click(u"sendButton"_s);
    QVERIFY(bench.messageOf(u"prefixField"_s).startsWith(u"Error: The prefix is missing."_s));
    QVERIFY(bench.messageOf(u"pagePathField"_s).startsWith(u"Error: "_s));
    QVERIFY(bench.dialog.isVisible());
    QCOMPARE(bench.operation.state(), core::SingleOperation::State::Idle);
}

void TestRuleFormDialog::aProblemAppearsWhenItsFieldIsLeft()
{
    FormBench bench(ordinary());
    bench.add();
    const QString help = bench.messageOf(u"prefixField"_s);
    bench.type(u"prefixField"_s, u"www.example.com"_s);
    QCOMPARE(bench.messageOf(u"prefixField"_s), help);
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.messageOf(u"prefixField"_s).startsWith(u"Error: This is not a link."_s));
}

void TestRuleFormDialog::aProblemDisappearsAsSoonAsItIsMended()
{
    FormBench bench(ordinary());
    bench.add();
    const QString help = bench.messageOf(u"prefixField"_s);
    bench.type(u"prefixField"_s, u"https://example.com/ "_s);
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.messageOf(u"prefixField"_s) != help);
    bench.find(u"prefixField"_s)->setFocus();
    QTest::keyClick(bench.find(u"prefixField"_s), Qt::Key_End);
    QTest::keyClick(bench.find(u"prefixField"_s), Qt::Key_Backspace);
    QCOMPARE(bench.messageOf(u"prefixField"_s), help);
}

void TestRuleFormDialog::aHintDoesNotBlock()
{
    ScriptedServer server({jsonAnswer(R"({"errcode":0})")});
    FormBench bench({.url = server.url()});
    bench.add();
    bench.type(u"prefixField"_s, u"https://example.com:8443/hint/"_s);
    bench.type(u"pagePathField"_s, u"pages/a"_s);
    QVERIFY(bench.messageOf(u"prefixField"_s).startsWith(u"Hint: "_s));
    bench.click(u"sendButton"_s);
    QVERIFY(bench.saved.wait());
    QCOMPARE(server.requests().size(), 1);
}

void TestRuleFormDialog::sendingWithErrorsGoesToTheFirst()
{
    FormBench bench(ordinary());
    bench.add();
    bench.type(u"prefixField"_s, u"https://example.com/"_s);
    bench.type(u"testLink1"_s, u"https://elsewhere.com/"_s);
    QVERIFY(bench.find(u"sendButton"_s)->isEnabled());
    bench.click(u"sendButton"_s);
    QCOMPARE(bench.focused(), u"pagePathField"_s);
    bench.type(u"pagePathField"_s, u"pages/a"_s);
    bench.click(u"sendButton"_s);
    QCOMPARE(bench.focused(), u"testLink1"_s);
    QCOMPARE(bench.operation.state(), core::SingleOperation::State::Idle);
}

void TestRuleFormDialog::aProblemThatIsPointedOutCanBeRead()
{
    FormBench bench(ordinary());
    bench.add();
    bench.dialog.resize(bench.dialog.minimumSize());
    bench.type(u"prefixField"_s, u"https://example.com/"_s);
    bench.type(u"pagePathField"_s, u"pages/a"_s);
    bench.type(u"testLink1"_s, u"https://elsewhere.com/1"_s);
    bench.press(Qt::Key_Return);
    bench.type(u"testLink2"_s, u"https://elsewhere.com/2"_s);
    bench.find(u"prefixField"_s)->setFocus();
    QTest::keyClick(&bench.dialog, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.focused(), u"testLink1"_s);
    QTRY_COMPARE(bench.find(u"testLinksFieldMessage"_s)->visibleRegion().boundingRect(),
                 bench.find(u"testLinksFieldMessage"_s)->rect());
    const auto *field = bench.find(u"testLink1"_s);
    QCOMPARE(field->visibleRegion().boundingRect().height(), field->height());
}

void TestRuleFormDialog::aTestLinkThatDoesNotMatchIsMarked()
{
    FormBench bench(ordinary());
    bench.add();
    bench.type(u"prefixField"_s, u"https://example.com/a/"_s);
    bench.type(u"testLink1"_s, u"https://example.com/a/1"_s);
    bench.press(Qt::Key_Return);
    bench.type(u"testLink2"_s, u"http://example.com/a/1"_s);
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.messageOf(u"testLinksField"_s)
                .startsWith(u"Link 2. Error: The test link has another scheme"_s));
    QVERIFY(bench.find(u"testLink1"_s)->accessibleDescription().isEmpty());
    QVERIFY(bench.find(u"testLink2"_s)->accessibleDescription().contains(u"another scheme"_s));
    bench.type(u"prefixField"_s, u"http://example.com/a/"_s); // now it is the other link that is wrong
    QVERIFY(bench.find(u"testLink2"_s)->accessibleDescription().isEmpty());
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.messageOf(u"testLinksField"_s).startsWith(u"Link 1. Error: "_s));
}

void TestRuleFormDialog::aPrefixThatIsLoadedIsAHint()
{
    FormBench bench(ordinary(), {.isPrefixLoaded = [](const QString &prefix) {
                        return prefix == u"https://example.com/loaded/"_s;
                    }});
    bench.add();
    bench.type(u"prefixField"_s, u"https://example.com/loaded/"_s);
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.messageOf(u"prefixField"_s).startsWith(u"Hint: This prefix exists already"_s));
}

void TestRuleFormDialog::rulesForTheSameLinksAreHints()
{
    JumpRule other;
    other.prefix = u"https://example.com/a/b"_s;
    other.state = core::RuleState::Unpublished;
    const core::RuleSet loaded(QList<JumpRule>{other});
    FormBench bench(ordinary(),
                    {.loaded = std::make_shared<core::LoadedMatcher>(loaded, AccountKind::Ordinary)});
    bench.add();
    bench.type(u"prefixField"_s, u"https://example.com/a/"_s);
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.messageOf(u"prefixField"_s)
                .startsWith(u"Hint: The rule https://example.com/a/b is more specific"_s));
    bench.type(u"testLink1"_s, u"https://example.com/a/b"_s);
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.messageOf(u"testLinksField"_s)
                .startsWith(u"Hint: The rule https://example.com/a/b is more specific"_s));
}

void TestRuleFormDialog::composingTextIsLeftAlone()
{
    FormBench bench(ordinary());
    bench.add();
    bench.click(u"sendButton"_s);
    bench.find(u"pagePathField"_s)->setFocus();
    const QString problem = bench.messageOf(u"pagePathField"_s);
    QInputMethodEvent composing(u"ye"_s, {});
    QApplication::sendEvent(bench.find(u"pagePathField"_s), &composing);
    QCOMPARE(bench.messageOf(u"pagePathField"_s), problem);
    QInputMethodEvent chosen;
    chosen.setCommitString(u"页"_s);
    QApplication::sendEvent(bench.find(u"pagePathField"_s), &chosen);
    QCOMPARE(bench.text(u"pagePathField"_s), u"页"_s);
    QVERIFY(bench.messageOf(u"pagePathField"_s) != problem);
}

void TestRuleFormDialog::enterSendsButNotFromATestLink()
{
    FormBench bench(ordinary());
    bench.add();
    bench.type(u"testLink1"_s, u"https://example.com/1"_s);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.focused(), u"testLink2"_s);
    bench.type(u"pagePathField"_s, u"pages/a"_s);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.focused(), u"prefixField"_s); // it tried, and the prefix is missing
}

void TestRuleFormDialog::savesChangesAndListsThem()
{
    const JumpRule original = sample(false);
    FormBench bench(ordinary());
    bench.edit(original);
    QVERIFY(!bench.isShown(u"prefixField"_s));
    QCOMPARE(bench.text(u"fixedPrefix"_s), original.prefix);
    QCOMPARE(bench.focused(), u"pagePathField"_s);
    bench.type(u"pagePathField"_s, u"pages/changed"_s);
    bench.click(u"removeTestLink1"_s);
    QStringList changes;
    for (const auto *text : bench.find(u"changeSummary"_s)->findChildren<QTextEdit *>())
        changes.append(text->toPlainText());
    QVERIFY(changes.contains(original.pagePath + u" → pages/changed"_s));
    QVERIFY(changes.contains(u"− "_s + original.testLinks.first()));
    QCOMPARE(changes.size(), 2);
    bench.click(u"sendButton"_s);
    QVERIFY(bench.saved.wait());
    JumpRule expected = original;
    expected.pagePath = u"pages/changed"_s;
    expected.testLinks.removeFirst();
    QCOMPARE(bench.savedRule(), expected);
    QCOMPARE(onServer(AccountKind::Ordinary, original.prefix), expected);
}

void TestRuleFormDialog::nothingToSaveIsSaid()
{
    FormBench bench(ordinary());
    bench.edit({u"https://example.com/"_s,
                u"pages/a"_s,
                core::RuleState::Unpublished,
                core::TestRange::Trial,
                core::SubRules::Exclusive,
                {}});
    bench.click(u"sendButton"_s);
    QVERIFY(bench.headline().startsWith(u"Nothing has changed"_s));
    QCOMPARE(bench.operation.state(), core::SingleOperation::State::Idle);
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.headline(), QString());
    QVERIFY(bench.dialog.isVisible());
    bench.click(u"sendButton"_s);
    QVERIFY(!bench.headline().isEmpty());
    bench.type(u"pagePathField"_s, u"pages/b"_s); // now it is no longer true
    QCOMPARE(bench.headline(), QString());
}

void TestRuleFormDialog::anOddPrefixOfAnExistingRuleDoesNotBlock()
{
    FormBench bench(ordinary());
    bench.edit({u"https: //example.com/"_s,
                u"pages/a"_s,
                core::RuleState::Unpublished,
                core::TestRange::Trial,
                core::SubRules::Exclusive,
                {}});
    bench.type(u"pagePathField"_s, u"pages/b"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(!bench.headline().isEmpty()); // the server's answer, not the form's
    QVERIFY(bench.barText().contains(u"Nothing was changed on the server."_s));
}

void TestRuleFormDialog::keepsValuesItDoesNotKnow()
{
    FormBench bench(ordinary());
    bench.edit({u"https://example.com/"_s,
                u"pages/a"_s,
                core::RuleState::Unpublished,
                core::TestRange(7),
                core::SubRules::Exclusive,
                {}});
    auto *unknown = bench.find<QRadioButton>(u"unknownChoice"_s);
    QVERIFY(unknown && unknown->isChecked());
    QCOMPARE(unknown->text(), u"7"_s);
    bench.click(u"sendButton"_s);
    QVERIFY(bench.headline().startsWith(u"Nothing has changed"_s));
}

void TestRuleFormDialog::aPublishedRuleIsOnlyShown()
{
    const JumpRule rule = sample(true);
    FormBench bench(ordinary(), {.publishQuota = 20});
    bench.edit(rule);
    QVERIFY(!bench.isShown(u"pagePathField"_s));
    QVERIFY(!bench.isShown(u"consequence"_s));
    QVERIFY(!bench.isShown(u"cancelButton"_s));
    auto *path = bench.find<QLineEdit>(u"publishedPagePath"_s);
    QCOMPARE(path->text(), rule.pagePath);
    QVERIFY(path->isReadOnly() && path->isEnabled()); // can be selected and copied
    QVERIFY(bench.headline().contains(u"published"_s));
    QVERIFY(bench.barText().contains(u"would answer an edit with code 40097"_s));
    QVERIFY(bench.barText().contains(u"“Replace” deletes it"_s));
    QVERIFY(!bench.isShown(u"close"_s)); // nothing else explains the form
    QCOMPARE(bench.text(u"sendButton"_s), u"Close"_s);
    bench.click(u"sendButton"_s);
    QVERIFY(!bench.dialog.isVisible());
    QVERIFY(bench.saved.isEmpty());
}

void TestRuleFormDialog::aPublishedRuleCanBeReplaced()
{
    const JumpRule rule = sample(true);
    FormBench bench(ordinary(), {.publishQuota = 20});
    QSignalSpy wanted(&bench.dialog, &ui::RuleFormDialog::replaceRequested);
    bench.edit(rule);
    QCOMPARE(bench.focused(), u"sendButton"_s);
    bench.click(u"replaceButton"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<JumpRule>(), rule);
    QVERIFY(!bench.dialog.isVisible());
}

void TestRuleFormDialog::aPublishedServiceRuleNamesItsMiniProgram()
{
    FormBench bench(service());
    bench.edit({u"http://weixin.qq.com/q/a"_s, u"pages/a"_s, core::RuleState::Published, {}, {}, {}});
    QCOMPARE(bench.text(u"publishedMiniProgram"_s), service().miniProgramAppid);
}

void TestRuleFormDialog::closingAsksBeforeTypedTextIsLost()
{
    FormBench bench(ordinary());
    bench.add();
    bench.type(u"prefixField"_s, u"x"_s);
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.focused(), u"keepEditingButton"_s);
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.headline(), QString());
    QVERIFY(bench.dialog.isVisible());
    bench.dialog.close();
    QVERIFY(bench.dialog.isVisible());
    bench.click(u"keepEditingButton"_s);
    QCOMPARE(bench.headline(), QString());
    QCOMPARE(bench.text(u"prefixField"_s), u"x"_s);
    bench.click(u"cancelButton"_s);
    bench.click(u"discardButton"_s);
    QVERIFY(!bench.dialog.isVisible());
    QVERIFY(bench.saved.isEmpty());
}

void TestRuleFormDialog::keepEditingGoesBackToWhereTheUserWas()
{
    FormBench bench(ordinary());
    bench.add();
    bench.type(u"pagePathField"_s, u"x"_s);
    bench.click(u"cancelButton"_s);
    bench.click(u"keepEditingButton"_s);
    QCOMPARE(bench.focused(), u"pagePathField"_s);
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.headline(), u"What you typed has not been saved."_s);
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.focused(), u"pagePathField"_s);
    bench.press(Qt::Key_Escape);
    bench.click(u"close"_s);
    QCOMPARE(bench.focused(), u"pagePathField"_s);
}

void TestRuleFormDialog::anUntouchedFormClosesAtOnce()
{
    FormBench bench(ordinary());
    bench.add();
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.dialog.isVisible());
    bench.edit(sample(false));
    QVERIFY(bench.dialog.isVisible());
    bench.dialog.close();
    QVERIFY(!bench.dialog.isVisible());
}

void TestRuleFormDialog::buttonsStayWhereTheyAre()
{
    FormBench bench(ordinary());
    bench.add();
    const auto places = [&bench] {
        QList<QRect> found;
        for (const auto *name : {"sendButton", "cancelButton"}) {
            const auto *button = bench.find(QLatin1StringView(name));
            found.append({button->mapTo(&bench.dialog, QPoint()), button->size()});
        }
        return found;
    };
    const auto before = places();
    bench.click(u"sendButton"_s);
    QCOMPARE(places(), before);
    bench.type(u"prefixField"_s, u"https://no-file.sandbox.example/"_s);
    bench.type(u"pagePathField"_s, u"pages/a"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(!bench.headline().isEmpty());
    QCOMPARE(places(), before);
}

void TestRuleFormDialog::theHeaderTellsTheFacts()
{
    FormBench bench(ordinary(), {.account = {.name = u"Shop"_s},
                                 .publishQuota = 20,
                                 .featureOpen = false,
                                 .asOf = QDateTime(QDate(2026, 3, 4), QTime(10, 42, 3))});
    bench.add();
    QVERIFY(bench.find(u"accountName"_s)->accessibleName() == u"Shop"_s);
    const QString facts = bench.text(u"accountFacts"_s);
    QCOMPARE(bench.text(u"accountKind"_s), u"Ordinary links"_s);
    QVERIFY(facts.contains(u"Feature switched off"_s));
    QVERIFY(facts.contains(u"20 publish"_s));
    QVERIFY(facts.contains(u"10:42"_s));
    QVERIFY(bench.text(u"consequence"_s).contains(u"saved unpublished"_s));
    QVERIFY(bench.text(u"consequence"_s).contains(u"switched off"_s));
}

void TestRuleFormDialog::everythingHasAName_data()
{
    QTest::addColumn<bool>("isService");
    QTest::addColumn<bool>("isPublished");
    QTest::newRow("ordinary") << false << false;
    QTest::newRow("service") << true << false;
    QTest::newRow("published") << false << true;
}

void TestRuleFormDialog::everythingHasAName()
{
    QFETCH(bool, isService);
    QFETCH(bool, isPublished);
    FormBench bench(isService ? service() : ordinary());
    if (isPublished)
        bench.edit(sample(true));
    else
        bench.add();
    for (const QWidget *widget : bench.dialog.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed || !widget->isVisible(), qPrintable(QDebug::toString(widget)));
    }
}

QTEST_MAIN(TestRuleFormDialog)
#include "tst_ruleformdialog.moc"
