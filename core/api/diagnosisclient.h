#pragma once

#include "core/api/apichannel.h"
#include "core/api/diagnosis.h"

#include <QList>

namespace qrjump::core {

/// The calls that tell what the server thinks of an account and of earlier calls. They change nothing. The
/// channel outlives the client.
class DiagnosisClient : public QObject
{
    Q_OBJECT

public:
    explicit DiagnosisClient(ApiChannel &channel);

    /// `wxamplinkget`; service accounts only.
    [[nodiscard]] ApiCall<QList<LinkedMiniProgram>> linkedMiniPrograms();
    /// `rid/get`: seven days back, for requests of this account (76001, 76002, 76003).
    [[nodiscard]] ApiCall<RequestDetails> requestDetails(const QString &rid);
    /// `quota/get`; `callPath`: "/cgi-bin/wxopen/qrcodejumpget".
    [[nodiscard]] ApiCall<DailyQuota> dailyQuota(const QString &callPath);

private:
    template <typename T, typename Read>
    [[nodiscard]] ApiCall<T> ask(const QString &path, const QJsonObject &body, Read read);

    ApiChannel &m_channel;
};

} // namespace qrjump::core
