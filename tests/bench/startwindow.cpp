#include "tests/bench/startwindow.h"

#include "app/application.h"
#include "app/language.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/snapshotfile.h"

#include <QApplication>
#include <QMainWindow>

#include <cstdio>

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

/// Says it and ends the program as soon as `isComplete` holds for a table that has been painted.
class FirstPainting : public QObject
{
public:
    using Condition = bool (*)(const QTableView &table);

    explicit FirstPainting(Condition isComplete)
        : m_isComplete(isComplete)
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *table =
            event->type() == QEvent::Paint ? qobject_cast<const QTableView *>(object->parent()) : nullptr;
        if (table && object == table->viewport() && m_isComplete && m_isComplete(*table)) {
            m_isComplete = nullptr;
            QMetaObject::invokeMethod(this, &FirstPainting::end, Qt::QueuedConnection);
        }
        return false;
    }

private:
    static void end()
    {
        std::fputs("painted\n", stdout);
        std::fflush(stdout);
        QCoreApplication::quit();
    }

    Condition m_isComplete;
};

core::Account account()
{
    return {.id = u"6d3f5c0e-9f43-4a53-b6a5-7a1c4b1b5d10"_s,
            .name = u"Shop"_s,
            .kind = core::AccountKind::Service,
            .appid = u"wx0000000000000001"_s,
            .miniProgramAppids = {u"wx0000000000000002"_s},
            .miniProgramAppid = u"wx0000000000000002"_s,
            .baseUrl = QUrl(u"http://127.0.0.1:1"_s),
            .token = core::AppSecretSettings{}};
}

bool hasRules(const QTableView &table)
{
    return qobject_cast<const ui::RuleTableView *>(&table) && table.isVisible() &&
           table.model()->rowCount() > 0;
}

} // namespace

void prepareUser(const QString &folder, const core::RuleSet &rules)
{
    const core::SystemClock clock;
    const auto added = core::AccountStore(folder, clock).change([](QList<core::Account> &accounts) {
        accounts.append(account());
    });
    if (!added)
        std::fputs("The account cannot be saved.\n", stderr);
    saveSnapshot(app::snapshotFile(folder), {account().id, account().miniProgramAppid}, rules);
}

int paintProgram(const QString &folder)
{
    const app::Language language(*qApp, u"en"_s);
    core::MemorySecretStore keychain;
    app::Application program(*qApp, {folder, folder}, keychain);
    const FirstPainting painting(hasRules);
    program.window().show();
    return QApplication::exec();
}

int paintBareWindow()
{
    QMainWindow window;
    window.setCentralWidget(new QTableView);
    window.resize(kViewSize);
    const FirstPainting painting([](const QTableView &) { return true; });
    window.show();
    return QApplication::exec();
}

} // namespace qrjump::bench
