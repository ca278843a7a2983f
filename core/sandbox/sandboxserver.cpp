#include "core/sandbox/sandboxserver.h"

#include "core/sandbox/sandboxcalls.h"
#include "core/sandbox/sandboxsample.h"

#include <QCoreApplication>

#include <atomic>
#include <condition_variable>
#include <httplib.h>
#include <thread>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::AccountKind;
using core::Failure;
using core::Nothing;
using core::Result;

namespace {

// A call that is never answered holds its thread until stop(), hence more threads than clients have
// connections.
constexpr std::size_t kThreads = 64;
// Longer than any client waits, so that even a program that runs for days does not lose its threads to
// silence.
constexpr auto kSilenceAtMost = 3min;
constexpr std::size_t kBodyAtMost = 4 * 1024 * 1024;
// How long a thread waits for the bytes of a request. It bounds how long stop() can take.
constexpr time_t kSecondsToNextByte = 2;
// How long the kernel keeps a connection that says nothing away from the threads.
[[maybe_unused]] constexpr int kSecondsUnaccepted = 60;

QString text(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

struct SandboxServerText
{
    Q_DECLARE_TR_FUNCTIONS(SandboxServer)
};

SandboxRequest requestFrom(const httplib::Request &http, const QByteArray &body)
{
    SandboxRequest request{QByteArray::fromStdString(http.method),
                           text(http.path),
                           text(http.target),
                           {},
                           body,
                           text(http.remote_addr)};
    for (const auto &[name, value] : http.params)
        request.parameters.insert(text(name), text(value));
    return request;
}

// The library's own options share a port with other servers (SO_REUSEPORT), which would hide that it is
// taken.
void setSocketOptions(socket_t socket)
{
#ifdef _WIN32
    const BOOL yes = TRUE;
    setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char *>(&yes), sizeof(yes));
#else
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
#endif
#ifdef TCP_DEFER_ACCEPT
    // Connections come to a thread with their first byte: browsers and Qt open some that never get one, and
    // stop() would have to wait for them.
    setsockopt(socket, IPPROTO_TCP, TCP_DEFER_ACCEPT, &kSecondsUnaccepted, sizeof(kSecondsUnaccepted));
#endif
}

} // namespace

/// A running server with all it needs. The HTTP library is known in this file only.
class SandboxServer::Http
{
public:
    explicit Http(const SandboxOptions &options);
    ~Http();
    Q_DISABLE_COPY_MOVE(Http)

    [[nodiscard]] Result<Nothing, SandboxError> start();
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] SandboxCalls &calls() { return m_calls; }
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }

private:
    void configure();
    void readAndRespond(const httplib::Request &http, httplib::Response &response,
                        const httplib::ContentReader &read);
    void respond(const httplib::Request &http, const QByteArray &body, httplib::Response &response);
    [[nodiscard]] bool waitUnlessStopped(std::chrono::milliseconds time);

    SandboxOptions m_options;
    std::atomic<std::chrono::milliseconds> m_latency;
    SandboxState m_state;
    SandboxCalls m_calls{m_state};
    std::mutex m_mutex; ///< guards m_isStopping
    std::condition_variable m_stopped;
    bool m_isStopping = false;
    std::atomic<bool> m_hasEnded = false;
    int m_port = -1;
    httplib::Server m_server;
    std::thread m_listener;
};

SandboxServer::Http::Http(const SandboxOptions &options)
    : m_options(options)
    , m_latency(options.latency)
    , m_state(options)
{
    configure();
}

SandboxServer::Http::~Http()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_stopped.notify_all();
    m_server.stop();
    if (m_listener.joinable())
        m_listener.join();
}

Result<Nothing, SandboxError> SandboxServer::Http::start()
{
    if (const auto opened = m_state.open(); !opened)
        return Failure{SandboxError{SandboxError::Kind::DataFile, opened.error()}};
    constexpr auto loopback = "127.0.0.1";
    if (m_options.port == 0)
        m_port = m_server.bind_to_any_port(loopback);
    else if (m_server.bind_to_port(loopback, m_options.port))
        m_port = m_options.port;
    if (m_port <= 0) {
        return Failure{SandboxError{
            SandboxError::Kind::Port,
            SandboxServerText::tr("Port %1 of this computer is taken or not allowed.").arg(m_options.port)}};
    }
    m_listener = std::thread([this] {
        m_server.listen_after_bind();
        m_hasEnded = true;
    });
    while (!m_server.is_running() && !m_hasEnded) // stop() only works on a server that runs
        std::this_thread::yield();
    return Nothing();
}

void SandboxServer::Http::configure()
{
    m_server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); }; // the library deletes it
    m_server.set_socket_options(setSocketOptions);
    m_server.set_tcp_nodelay(true);
    m_server.set_payload_max_length(kBodyAtMost);
    // One call a connection. The library cannot wake a thread that waits for the next call on an idle
    // connection, and stop() must not wait for those; nor can a client's write meet a connection that is just
    // being closed.
    m_server.set_keep_alive_max_count(1);
    m_server.set_keep_alive_timeout(kSecondsToNextByte);
    m_server.set_read_timeout(kSecondsToNextByte);
    const auto withBody = [this](const httplib::Request &request, httplib::Response &response,
                                 const httplib::ContentReader &read) {
        readAndRespond(request, response, read);
    };
    const auto bare = [this](const httplib::Request &request, httplib::Response &response) {
        respond(request, {}, response);
    };
    m_server.Post(".*", withBody)
        .Put(".*", withBody)
        .Patch(".*", withBody)
        .Get(".*", bare)
        .Delete(".*", bare);
}

// Left to itself the library takes a body that is not labelled, as from curl, for a form: it would look for
// parameters in it and refuse more than 8 KB. Here a body is a body.
void SandboxServer::Http::readAndRespond(const httplib::Request &http, httplib::Response &response,
                                         const httplib::ContentReader &read)
{
    QByteArray body;
    const auto append = [&](const char *bytes, std::size_t count) {
        body.append(bytes, qsizetype(count));
        return true;
    };
    if (read(append))
        respond(http, body, response);
}

void SandboxServer::Http::respond(const httplib::Request &http, const QByteArray &body,
                                  httplib::Response &response)
{
    const SandboxReply reply = m_calls.answer(requestFrom(http, body));
    const bool isSilent = reply.delivery == CallOutcome::Delivery::Withheld;
    const bool mayAnswer = waitUnlessStopped(isSilent ? kSilenceAtMost : m_latency.load());
    if (isSilent || !mayAnswer) {
        response.status = 503;
        return;
    }
    response.status = reply.httpStatus;
    response.set_content(reply.body.toStdString(), reply.contentType.toStdString());
}

bool SandboxServer::Http::waitUnlessStopped(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_stopped.wait_for(lock, time, [this] { return m_isStopping; });
}

SandboxServer::SandboxServer(SandboxOptions options)
    : m_options(std::move(options))
{}

SandboxServer::~SandboxServer() = default;

Result<Nothing, SandboxError> SandboxServer::start()
{
    auto http = std::make_unique<Http>(m_options);
    auto started = http->start();
    if (!started)
        return started;
    m_options.port = quint16(http->port());
    m_options.storedState = StoredState::Kept;
    m_http = std::move(http);
    return started;
}

void SandboxServer::stop()
{
    m_http.reset();
}

QUrl SandboxServer::baseUrl() const
{
    return m_http ? QUrl(u"http://127.0.0.1:%1"_s.arg(m_http->port())) : QUrl();
}

QList<SandboxAccount> SandboxServer::accounts() const
{
    return {sampleAccount(AccountKind::Ordinary), sampleAccount(AccountKind::Service)};
}

QList<core::JumpRule> SandboxServer::rules(AccountKind kind) const
{
    return m_http ? m_http->calls().rules(kind) : QList<core::JumpRule>();
}

qsizetype SandboxServer::ruleCount(AccountKind kind) const
{
    return m_http ? m_http->calls().ruleCount(kind) : 0;
}

void SandboxServer::setLatency(std::chrono::milliseconds latency)
{
    m_options.latency = latency;
    if (m_http)
        m_http->setLatency(latency);
}

} // namespace qrjump::sandbox
