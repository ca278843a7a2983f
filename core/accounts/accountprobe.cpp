#include "core/accounts/accountprobe.h"

#include "core/accounts/linkfinding.h"
#include "core/accounts/tokenfinding.h"
#include "core/api/errorexplanation.h"
#include "core/base/clock.h"
#include "core/base/sentences.h"

namespace qrjump::core {

using Outcome = ConnectionFinding::Outcome;

AccountProbe::AccountProbe(AccountSession &session, const ErrorCatalogue &catalogue,
                           std::chrono::milliseconds deadline)
    : m_session(session)
    , m_catalogue(catalogue)
    , m_deadline(deadline)
{
    connect(&session.client().channel(), &ApiChannel::backedOff, this,
            [this](const BackOff &backOff) { m_repeatedBecause = backOff.error; });
}

template <typename T, typename ToFinding>
ProbeCall AccountProbe::probeOf(const ApiCall<T> &call, ToFinding toFinding)
{
    m_repeatedBecause.reset();
    const ProbePromise promise;
    auto *timer = new QTimer(this);
    promise.onAbort([promise, call] {
        promise.finish(Failure{Nothing{}});
        call.abort();
    });
    const auto conclude = [promise, timer, toFinding](const ApiResult<T> &result) {
        timer->deleteLater();
        if (!promise.isFinished())
            promise.finish(toFinding(result));
    };
    connect(timer, &QTimer::timeout, this, [this, call, conclude] {
        conclude(Failure{timeout()});
        call.abort();
    });
    timer->setSingleShot(true);
    timer->start(m_deadline);
    call.then(this, conclude);
    return promise.call();
}

ApiError AccountProbe::timeout() const
{
    return m_repeatedBecause.value_or(ApiError{.kind = ApiError::Kind::Timeout});
}

ProbeCall AccountProbe::fetchToken()
{
    return probeOf(m_session.tokens().token(), [this](const ApiResult<Secret> &token) {
        if (!token)
            return failed(ConnectionStep::Token, token.error());
        return tokenFinding(m_session.account().token, m_session.tokens().age(), m_session.clock().now());
    });
}

ProbeCall AccountProbe::listRules()
{
    RuleQuery oneRule;
    oneRule.scope = RuleQuery::Scope::Page;
    oneRule.pageSize = 1;
    return probeOf(m_session.client().rules(oneRule),
                   [this](const ApiResult<RulePage> &page) { return listed(page); });
}

ConnectionFinding AccountProbe::listed(const ApiResult<RulePage> &result)
{
    if (!result)
        return failed(ConnectionStep::Permission, result.error());
    m_page = *result;
    return {.step = ConnectionStep::Permission,
            .finding = tr("The account may read its rules: %n are on the server.", nullptr,
                          m_page.totalCount.value_or(static_cast<int>(m_page.rules.size())))};
}

ConnectionFinding AccountProbe::featureSwitch() const
{
    ConnectionFinding finding{.step = ConnectionStep::FeatureSwitch};
    if (!m_page.featureOpen) {
        finding.outcome = Outcome::Warned;
        finding.finding = tr("WeChat does not say whether the feature is switched on.");
        finding.remedy = tr("Look into the console at mp.weixin.qq.com.");
    } else if (!*m_page.featureOpen) {
        finding.outcome = Outcome::Failed;
        finding.finding = tr("The feature is switched off, so scanned codes open no mini program.");
        finding.remedy = switchItOn();
    } else if (m_page.publishQuota == 0) {
        finding.outcome = Outcome::Warned;
        finding.finding = tr("The feature is switched on, but no publish is left this month.");
        finding.remedy = tr("Rules can be added and edited, but published only next month.");
    } else if (m_page.publishQuota) {
        finding.finding = tr("The feature is switched on; %n publishes are left this month.", nullptr,
                             *m_page.publishQuota);
    } else {
        finding.finding = tr("The feature is switched on.");
    }
    return finding;
}

QString AccountProbe::switchItOn() const
{
    switch (m_session.account().kind) {
    case AccountKind::Ordinary:
        return tr("Switch it on in the mini program's console at mp.weixin.qq.com: 开发管理 → 开发设置 → "
                  "扫普通链接二维码打开小程序.");
    case AccountKind::Service:
        return tr("Switch it on in the service account's console at mp.weixin.qq.com: "
                  "扫服务号二维码打开小程序.");
    }
    Q_UNREACHABLE();
}

ProbeCall AccountProbe::findLink()
{
    if (m_session.account().kind == AccountKind::Ordinary)
        return ProbeCall::finished(noLinkNeeded());
    return probeOf(m_session.diagnosis().linkedMiniPrograms(),
                   [this](const ApiResult<QList<LinkedMiniProgram>> &linked) { return linkOf(linked); });
}

ConnectionFinding AccountProbe::linkOf(const ApiResult<QList<LinkedMiniProgram>> &result) const
{
    if (result)
        return linkFinding(m_session.account(), *result);
    ConnectionFinding finding = failed(ConnectionStep::Link, result.error());
    finding.outcome = Outcome::Warned; // the rules can be read all the same
    finding.finding =
        joinedSentences({tr("Whether the mini program is linked cannot be told."), finding.finding});
    return finding;
}

ConnectionFinding AccountProbe::failed(ConnectionStep step, const ApiError &error) const
{
    const ErrorExplanation explanation = explain(error, m_catalogue);
    return {.step = step,
            .outcome = Outcome::Failed,
            .finding = explanation.meaning,
            .remedy = explanation.remedy,
            .raw = explanation.raw,
            .rid = explanation.rid,
            .address = explanation.address,
            .error = error};
}

} // namespace qrjump::core
