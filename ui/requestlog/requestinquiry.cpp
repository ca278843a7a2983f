#include "ui/requestlog/requestinquiry.h"

#include "core/api/diagnosisclient.h"
#include "core/api/requestlogtext.h"
#include "ui/requestlog/requestanswertext.h"

namespace qrjump::ui {

RequestInquiry::RequestInquiry(DiagnosisOfAccount diagnosisOf, const core::ErrorCatalogue &catalogue,
                               QObject *parent)
    : QObject(parent)
    , m_diagnosisOf(std::move(diagnosisOf))
    , m_catalogue(catalogue)
{}

bool RequestInquiry::canAsk(Question question, const core::RequestRecord &record)
{
    switch (question) {
    case Question::WhatHappened:
        return !record.rid.isEmpty();
    case Question::DailyQuota:
        return !core::weChatCall(record).isEmpty();
    }
    Q_UNREACHABLE();
}

core::ErrorExplanation RequestInquiry::nobodyToAsk(const QString &account)
{
    core::ErrorExplanation explanation;
    explanation.meaning = tr("Nobody can ask for “%1” any more.").arg(account);
    explanation.remedy =
        tr("The account was removed or renamed since. Send the request again, then ask about "
           "that one.");
    return explanation;
}

void RequestInquiry::ask(Question question, const core::RequestRecord &record)
{
    ++m_generation;
    if (m_abort)
        std::exchange(m_abort, nullptr)();
    m_answer = {.number = record.number, .question = question, .isAwaited = true};
    core::DiagnosisClient *client = m_diagnosisOf(record.account);
    if (!client)
        return conclude({}, nobodyToAsk(record.account));
    giveUpWith(client);
    const QString call = core::weChatCall(record);
    switch (question) {
    case Question::WhatHappened:
        await(client->requestDetails(record.rid),
              [](const core::RequestDetails &details) { return answerText(details); });
        break;
    case Question::DailyQuota:
        await(client->dailyQuota(call),
              [call](const core::DailyQuota &quota) { return answerText(quota, call); });
        break;
    }
    Q_EMIT answerChanged();
}

template <typename T, typename Text>
void RequestInquiry::await(const core::ApiCall<T> &call, Text text)
{
    m_abort = [call] { call.abort(); };
    call.then(this, [this, text, generation = m_generation](const core::ApiResult<T> &result) {
        if (generation != m_generation)
            return;
        if (result)
            conclude(text(*result), std::nullopt);
        else
            conclude({}, core::explain(result.error(), m_catalogue));
    });
}

// An account whose settings change gets a new client, and the calls of the old one never end.
void RequestInquiry::giveUpWith(core::DiagnosisClient *client)
{
    disconnect(m_clientGone);
    m_clientGone = connect(client, &QObject::destroyed, this, [this] {
        if (m_answer.isAwaited)
            conclude({}, core::explain({.kind = core::ApiError::Kind::Cancelled}, m_catalogue));
    });
}

void RequestInquiry::conclude(const QString &text, std::optional<core::ErrorExplanation> problem)
{
    m_abort = nullptr;
    m_answer.isAwaited = false;
    m_answer.text = text;
    m_answer.problem = std::move(problem);
    Q_EMIT answerChanged();
}

} // namespace qrjump::ui
