#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace qrjump::test {

/// What a run of the program left behind.
struct CliResult
{
    int exitCode = -1; ///< -1 when it crashed or did not end
    QByteArray out;
    QByteArray err;

    /// The only line on stderr as JSON; empty when it is not one line or no JSON object.
    [[nodiscard]] QJsonObject errorObject() const;
    /// Without its line end.
    [[nodiscard]] QByteArray lastOutLine() const;
};

/// Starts `qrjump` with a token in its environment while the event loop of the test goes on, so that a
/// scripted server can answer. Fails the test when the token shows in what the program prints.
class CliProcess
{
public:
    CliProcess();

    /// Options that lead to this server with the token.
    [[nodiscard]] static QStringList ordinary(const QUrl &server);
    [[nodiscard]] static QStringList service(const QUrl &server);

    /// So that there is no keychain, whatever the computer of the test has.
    void takeKeychainAway();

    /// Starts and waits for the end.
    [[nodiscard]] CliResult run(const QStringList &arguments);
    void start(const QStringList &arguments);
    [[nodiscard]] CliResult waitForEnd();

    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QProcess m_process;
};

} // namespace qrjump::test
