#include "ui/requestlog/requestanswertext.h"

#include "core/api/jsonlines.h"
#include "core/api/requestlogtext.h"
#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

class AnswerText
{
    Q_DECLARE_TR_FUNCTIONS(RequestAnswerText)

public:
    static QString of(const core::RequestDetails &details)
    {
        QStringList lines;
        if (details.invokedAt.isValid())
            lines.append(
                tr("Arrived: %1").arg(details.invokedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s)));
        if (details.cost)
            lines.append(tr("Time the server took: %1").arg(core::durationText(*details.cost)));
        if (!details.clientAddress.isEmpty())
            lines.append(tr("Sent from the address: %1").arg(details.clientAddress));
        if (!details.url.isEmpty())
            lines.append(tr("Address and parameters: %1").arg(details.url));
        for (const QString &body : {details.requestBody, details.responseBody}) {
            if (!body.isEmpty())
                lines.append(u'\n' + core::jsonInLines(body));
        }
        return lines.isEmpty() ? tr("WeChat found the request but tells nothing about it.")
                               : lines.join(u'\n') + u'\n';
    }

    static QString of(const core::DailyQuota &quota, const QString &call)
    {
        const QLocale locale;
        const QString today = tr("%1: %2 of %3 calls are left today, %4 were made.")
                                  .arg(call, locale.toString(quota.remaining), locale.toString(quota.limit),
                                       locale.toString(quota.used));
        if (!quota.rate)
            return today + u'\n';
        return core::joinedSentences({today, rate(*quota.rate)}) + u'\n';
    }

private:
    static QString rate(const core::CallRate &rate)
    {
        const QString calls = QLocale().toString(rate.calls);
        if (rate.period == std::chrono::seconds(1))
            return tr("At most %1 calls are allowed in a second.").arg(calls);
        return tr("At most %1 calls are allowed in %2 seconds.").arg(calls).arg(rate.period.count());
    }
};

} // namespace

QString answerText(const core::RequestDetails &details)
{
    return AnswerText::of(details);
}

QString answerText(const core::DailyQuota &quota, const QString &call)
{
    return AnswerText::of(quota, call);
}

} // namespace qrjump::ui
