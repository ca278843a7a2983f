#pragma once

#include "core/api/apicall.h"
#include "core/api/errorexplanation.h"
#include "core/api/requestrecord.h"

namespace qrjump::core {
class DiagnosisClient;
class ErrorCatalogue;
} // namespace qrjump::core

namespace qrjump::ui {

/// Finds the one who can ask the server on behalf of an account; null when the account is not there any more.
using DiagnosisOfAccount = std::function<core::DiagnosisClient *(const QString &accountName)>;

/// One question at a time to WeChat about a recorded request, and its answer.
class RequestInquiry : public QObject
{
    Q_OBJECT

public:
    enum class Question { WhatHappened, DailyQuota };

    struct Answer
    {
        quint64 number = 0; ///< of the record that was asked about, 0 when none was
        Question question = Question::WhatHappened;
        bool isAwaited = false;
        QString text = {};
        std::optional<core::ErrorExplanation> problem = {};
    };

    /// `catalogue` outlives the inquiry.
    RequestInquiry(DiagnosisOfAccount diagnosisOf, const core::ErrorCatalogue &catalogue,
                   QObject *parent = nullptr);

    [[nodiscard]] static bool canAsk(Question question, const core::RequestRecord &record);

    /// Gives up the question before, if it is not answered yet.
    void ask(Question question, const core::RequestRecord &record);
    [[nodiscard]] const Answer &answer() const { return m_answer; }

Q_SIGNALS:
    void answerChanged();

private:
    [[nodiscard]] static core::ErrorExplanation nobodyToAsk(const QString &account);
    template <typename T, typename Text>
    void await(const core::ApiCall<T> &call, Text text);
    void conclude(const QString &text, std::optional<core::ErrorExplanation> problem);
    void giveUpWith(core::DiagnosisClient *client);

    DiagnosisOfAccount m_diagnosisOf;
    const core::ErrorCatalogue &m_catalogue;
    Answer m_answer;
    int m_generation = 0;
    std::function<void()> m_abort;
    QMetaObject::Connection m_clientGone;
};

} // namespace qrjump::ui
