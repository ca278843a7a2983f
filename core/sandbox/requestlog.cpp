#include "core/sandbox/requestlog.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kRequestsAtMost = 500;

} // namespace

QString RequestLog::newRid(const QDateTime &now)
{
    const auto group = [](quint32 number) { return u"%1"_s.arg(number, 8, 16, QChar(u'0')); };
    QRandomGenerator *random = QRandomGenerator::global();
    return group(quint32(now.toSecsSinceEpoch())) + u'-' + group(random->generate()) + u'-' +
           group(random->generate());
}

bool RequestLog::isRid(const QString &text)
{
    static const QRegularExpression layout(uR"(^[0-9a-f]{8}(-[0-9a-f]{8}){2}$)"_s);
    return layout.match(text).hasMatch();
}

void RequestLog::add(LoggedRequest request)
{
    m_requests.push_back(std::move(request));
    if (m_requests.size() > kRequestsAtMost)
        m_requests.pop_front();
}

const LoggedRequest *RequestLog::find(const QString &rid) const
{
    const auto found = std::find_if(m_requests.begin(), m_requests.end(),
                                    [&](const LoggedRequest &request) { return request.rid == rid; });
    return found == m_requests.end() ? nullptr : &*found;
}

} // namespace qrjump::sandbox
