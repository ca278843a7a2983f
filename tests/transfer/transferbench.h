#pragma once

#include "core/rules/rulejson.h"
#include "tests/support/clientbench.h"

#include <QJsonDocument>

namespace qrjump::test {

/// `count` rules of a service account, numbered from `first`.
inline QList<core::JumpRule> numberedRules(int first, int count)
{
    using namespace Qt::StringLiterals;
    QList<core::JumpRule> rules;
    for (int i = first; i < first + count; ++i)
        rules.append({u"http://weixin.qq.com/q/%1"_s.arg(i, 6, 10, QLatin1Char('0')),
                      u"pages/index/index?id=%1"_s.arg(i),
                      i % 3 ? core::RuleState::Published : core::RuleState::Unpublished,
                      {},
                      {},
                      {}});
    return rules;
}

/// A reply with these rules that announces `total` rules on the server.
inline ScriptStep pageAnswer(const QList<core::JumpRule> &rules, std::optional<int> total)
{
    QJsonObject reply = core::toJson(core::RulePage{rules, true, static_cast<int>(rules.size()), total, 20});
    reply.insert(QLatin1StringView("errcode"), 0);
    reply.insert(QLatin1StringView("errmsg"), QLatin1StringView("ok"));
    return jsonAnswer(QJsonDocument(reply).toJson(QJsonDocument::Compact));
}

/// Which page a request asks for.
inline int pageAskedFor(const ReceivedRequest &request)
{
    return QJsonDocument::fromJson(request.body).object().value(QLatin1StringView("page_num")).toInt();
}

/// Repeats nothing.
struct TransferBench : ClientBench
{
    explicit TransferBench(const QList<ScriptStep> &script,
                           core::AccountKind kind = core::AccountKind::Service)
        : ClientBench(script, kind,
                      {.deadlines = {}, .retries = {.attemptsWhenTooFast = 1, .attemptsWhenInterrupted = 1}})
    {}
};

} // namespace qrjump::test
