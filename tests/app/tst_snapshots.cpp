#include "app/application.h"
#include "app/language.h"
#include "core/secrets/memorysecretstore.h"
#include "core/store/snapshotstore.h"
#include "ui/rules/ruletableview.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

/// As between a start and the end of the program.
struct Session
{
    Session(const QTemporaryDir &folder, core::SecretStore &keychain)
        : program(*qApp, app::programFolders(folder.path(), {}), keychain)
    {
        program.window().resize(1180, 720);
        program.window().show();
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        for (Widget *widget : const_cast<app::Application &>(program).window().findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QString truth() const
    {
        const auto *line = find<QLabel>(u"truthLine"_s);
        return line ? line->text() : QString();
    }

    app::Application program;
};

} // namespace

/// What is changed in the window is in the snapshot that the next start shows.
class TestSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheAccountOfTheStart();

private:
    void keepASnapshot() const;

    QTemporaryDir m_folder;
    core::MemorySecretStore m_keychain;
    app::Language m_language{*qApp, u"en"_s};
};

void TestSnapshots::keepASnapshot() const
{
    const auto accounts = core::AccountStore(m_folder.path(), core::SystemClock()).load();
    QVERIFY(accounts);
    const core::Account &service = accounts->accounts.at(1);
    core::SnapshotStore store;
    QVERIFY(store.open(m_folder.filePath(u"snapshots.db"_s)));
    const core::JumpRule rule{
        u"http://weixin.qq.com/q/kept"_s, u"pages/kept"_s, core::RuleState::Unpublished, {}, {}, {}};
    const core::Snapshot snapshot{.owner = {service.id, service.miniProgramAppid},
                                  .endedAt = QDateTime::currentDateTime()};
    QVERIFY(store.save(snapshot, core::RuleSet({rule}), {}));
}

void TestSnapshots::followTheAccountOfTheStart()
{
    {
        Session first(m_folder, m_keychain);
        first.program.window().openSandbox();
        QTRY_VERIFY(first.find<QListView>(u"accountList"_s));
        auto *accounts = first.find<QListView>(u"accountList"_s);
        QTRY_COMPARE(accounts->model()->rowCount(), 2);
        accounts->setCurrentIndex(accounts->model()->index(1, 0));
        QTRY_VERIFY(first.truth().startsWith(u"200 loaded"_s));
    }
    keepASnapshot();
    const auto added = u"http://weixin.qq.com/q/snapshot-test"_s;
    {
        const Session second(m_folder, m_keychain);
        QTRY_VERIFY2(second.truth().startsWith(u"1 loaded"_s), qPrintable(second.truth()));
        const_cast<app::Application &>(second.program).window().findChild<QAction *>(u"addRule"_s)->trigger();
        QTRY_VERIFY(QApplication::activeModalWidget());
        QTest::keyClicks(second.find<QLineEdit>(u"prefixField"_s), added);
        QTest::keyClicks(second.find<QLineEdit>(u"pagePathField"_s), u"pages/new"_s);
        QTest::mouseClick(second.find<QPushButton>(u"sendButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
    const Session third(m_folder, m_keychain);
    QTRY_VERIFY2(third.truth().startsWith(u"2 loaded"_s), qPrintable(third.truth()));
    QVERIFY(third.truth().contains(u"with own changes until"_s));
    QVERIFY(third.find<ui::RuleTableView>(u"ruleTable"_s)->model()->index(1, 0).data() == added);
}

QTEST_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
