#pragma once

#include "cliprocess.h"
#include "writerecorder.h"

#include "core/sandbox/sandboxserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace qrjump::test {

/// A sandbox with a recorder in front, for `qrjump` commands that change rules, and a data folder of their
/// own.
class ChangeBench
{
public:
    explicit ChangeBench(quint64 serviceRules = 0)
        : ChangeBench(options(serviceRules))
    {}
    explicit ChangeBench(const sandbox::SandboxOptions &options)
        : sandbox(options)
    {
        isStarted = sandbox.start().hasValue();
        recorder = std::make_unique<WriteRecorder>(sandbox.baseUrl());
    }

    [[nodiscard]] static sandbox::SandboxOptions options(quint64 serviceRules)
    {
        sandbox::SandboxOptions options;
        options.serviceRuleCount = serviceRules;
        options.limitsCalls = false;
        return options;
    }

    /// Options that lead to the account of this kind.
    [[nodiscard]] QStringList server(core::AccountKind kind) const
    {
        const bool isService = kind == core::AccountKind::Service;
        const sandbox::SandboxAccount known = sandbox.accounts().at(isService ? 1 : 0);
        write(path(known.appid), known.accessToken.toUtf8());
        return {QStringLiteral("--base-url"),
                recorder->url().toString(),
                QStringLiteral("--kind"),
                isService ? QStringLiteral("service") : QStringLiteral("ordinary"),
                QStringLiteral("--appid"),
                isService ? known.miniProgramAppid : known.appid,
                QStringLiteral("--token-file"),
                path(known.appid),
                QStringLiteral("--rate"),
                QStringLiteral("1000000,1000000")};
    }
    /// The same with the data folder and without a wait for what a killed program has sent.
    [[nodiscard]] QStringList account(core::AccountKind kind) const
    {
        return server(kind) + QStringList{QStringLiteral("--data-dir"), path(QStringLiteral("data")),
                                          QStringLiteral("--settle"), QStringLiteral("0")};
    }
    [[nodiscard]] QStringList service() const { return account(core::AccountKind::Service); }

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    static void write(const QString &fileName, const QByteArray &content)
    {
        QFile file(fileName);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            QTest::qFail("The file cannot be written.", __FILE__, __LINE__);
    }

    [[nodiscard]] QList<core::JumpRule> rules() const { return sandbox.rules(core::AccountKind::Service); }

    [[nodiscard]] int publishesLeft() const
    {
        const CliResult result =
            CliProcess().run(QStringList{QStringLiteral("list")} + server(core::AccountKind::Service));
        return QJsonDocument::fromJson(result.out)[QStringLiteral("qrcodejump_pub_quota")].toInt();
    }

    QTemporaryDir folder;
    sandbox::SandboxServer sandbox;
    std::unique_ptr<WriteRecorder> recorder;
    bool isStarted = false;
};

[[nodiscard]] inline QJsonObject jsonLine(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}
/// The plan of a command that changes rules.
[[nodiscard]] inline QJsonObject planOf(const CliResult &result)
{
    return jsonLine(result.out.split('\n').first());
}
[[nodiscard]] inline QJsonObject outcomeOf(const CliResult &result)
{
    return jsonLine(result.lastOutLine());
}

} // namespace qrjump::test
