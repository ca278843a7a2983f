#pragma once

#include "tests/support/testcertificate.h"

#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace qrjump::test {

/// A request whose whole body has arrived.
struct ReceivedRequest
{
    QByteArray target; ///< path and query
    QByteArray header; ///< everything above the empty line
    QByteArray body;
};

/// What the server does with the next request.
struct ScriptStep
{
    enum class Act {
        Answer,         ///< writes `bytes`, keeps the connection
        AnswerAndClose, ///< writes `bytes`, closes
        Stall,          ///< never answers
    };

    Act act = Act::Answer;
    QByteArray bytes;
};

[[nodiscard]] ScriptStep jsonAnswer(const QByteArray &json, int status = 200);
[[nodiscard]] ScriptStep rawAnswer(const QByteArray &bytes);
[[nodiscard]] ScriptStep cut(const QByteArray &bytes = {});
[[nodiscard]] ScriptStep stall();

/// Answers requests on 127.0.0.1 byte for byte as scripted, the faults of a bad network among them, and
/// counts what arrived. The last step repeats.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit ScriptedServer(QList<ScriptStep> script);
    ScriptedServer(QList<ScriptStep> script, const TestCertificate &certificate);

    /// From now on the answers are what `answer` says to each request, instead of the script.
    void answerBy(std::function<ScriptStep(const ReceivedRequest &)> answer) { m_answer = std::move(answer); }

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<ReceivedRequest> &requests() const { return m_requests; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket);
    void act(QTcpSocket *socket);
    [[nodiscard]] ScriptStep nextStep();

    QList<ScriptStep> m_script;
    std::function<ScriptStep(const ReceivedRequest &)> m_answer;
    TestCertificate m_certificate;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QList<ReceivedRequest> m_requests;
};

} // namespace qrjump::test
