#pragma once

#include "core/api/accountrequestrecorder.h"
#include "core/api/diagnosisclient.h"
#include "core/api/errorcatalogue.h"
#include "tests/support/clientbench.h"
#include "tests/support/manualclock.h"
#include "ui/requestlog/requestlogdock.h"
#include "ui/requestlog/requestlogview.h"
#include "ui/transfer/desktopfiles.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

namespace qrjump::test {

inline const QString kShop = QStringLiteral("小店"); // whose server answers as scripted
inline const QByteArray kRefusal =
    R"({"errcode":85068,"errmsg":"test url is not the sub prefix rid: 5f9fc48b-73fb8347-56462f45"})";

/// Answers with a file name at once, as if the user had chosen it.
struct ChosenFile final : ui::DesktopFiles
{
    void chooseFileToWrite(QWidget *, const QString &suggested,
                           const std::function<void(const QString &)> &chosen) override
    {
        suggestion = suggested;
        chosen(fileName);
    }
    void chooseFileToRead(QWidget *, const QString &, const std::function<void(const QString &)> &) override
    {}
    bool openFolder(const QString &) override { return false; }

    QString fileName;
    QString suggestion;
};

inline core::HttpExchange exchange(const QByteArray &reply)
{
    return {.request = {.url = QUrl(QStringLiteral("https://h/cgi-bin/wxopen/qrcodejumpadd?access_token=x")),
                        .body = "{\"prefix\":\"https://a.b/it's\"}"},
            .result = core::HttpReply{200, reply},
            .duration = std::chrono::milliseconds(250)};
}

/// The dock, and an account whose server answers as scripted.
struct RequestLogBench
{
    explicit RequestLogBench(const QByteArray &answer = "{}")
        : client({jsonAnswer(answer)}, core::AccountKind::Ordinary, {.observer = &recorder})
        , diagnosis(std::make_unique<core::DiagnosisClient>(client.channel))
        , dock({log, catalogue, clock, files,
                [this](const QString &name) { return name == kShop ? diagnosis.get() : nullptr; }})
    {
        log.record(kShop, exchange(R"({"errcode":0,"errmsg":"ok"})"));
        log.record(kShop, exchange(kRefusal));
        log.record(QStringLiteral("Other"), exchange(R"({"errcode":0,"errmsg":"ok"})"));
        dock.resize(1000, 400);
        dock.show();
        dock.activateWindow();
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return dock.findChild<Widget *>(name);
    }

    /// With the keyboard, as somebody without a mouse would.
    void press(const QString &button) const
    {
        find<QToolButton>(button)->setFocus();
        QTest::keyClick(find<QToolButton>(button), Qt::Key_Space);
    }

    void choose(int row) const { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    [[nodiscard]] ui::RequestLogView *table() const
    {
        return find<ui::RequestLogView>(QStringLiteral("requestTable"));
    }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString text() const
    {
        return find<QPlainTextEdit>(QStringLiteral("requestText"))->toPlainText();
    }
    [[nodiscard]] QString count() const { return find<QLabel>(QStringLiteral("requestCount"))->text(); }
    [[nodiscard]] bool isEmpty() const { return find<QWidget>(QStringLiteral("noRequests"))->isVisible(); }
    /// What the inline bars say.
    [[nodiscard]] QString notice() const
    {
        QStringList texts;
        for (const QTextEdit *title : dock.findChildren<QTextEdit *>()) {
            if (title->isVisible())
                texts.append(title->toPlainText());
        }
        return texts.join(u'\n');
    }

    core::ErrorCatalogue catalogue;
    ManualClock clock;
    core::RequestLog log{clock};
    core::AccountRequestRecorder recorder{&log, kShop};
    ClientBench client;
    std::unique_ptr<core::DiagnosisClient> diagnosis;
    ChosenFile files;
    ui::RequestLogDock dock;
};

} // namespace qrjump::test
