#include "core/sandbox/rulewritecalls.h"

#include "core/rules/rulejson.h"
#include "core/sandbox/sandboxchecks.h"
#include "core/sandbox/sandboxhosts.h"

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::JsonReader;
using core::JumpRule;
using core::RuleState;

namespace {

constexpr qint64 kOrdinaryRulesAtMost = 100;
constexpr qint64 kServiceCreateCallsAtMost = 100000;

bool isFull(const AccountState &account)
{
    return account.identity.kind == AccountKind::Ordinary
               ? account.rules.size() >= kOrdinaryRulesAtMost
               : account.record.createCalls >= kServiceCreateCallsAtMost;
}

std::optional<Refusal> save(const CallContext &context, const AccountChange &change)
{
    return context.state.commit(*context.account, change) ? std::nullopt
                                                          : std::optional(refusal(errcode::SystemBusy));
}

std::optional<Refusal> createRule(const CallContext &context, JumpRule rule)
{
    if (isFull(*context.account))
        return refusal(errcode::Full);
    rule.state = RuleState::Unpublished;
    AccountRecord record = context.account->record;
    ++record.createCalls;
    return save(context, {.put = NumberedRule{context.account->rules.nextSerial(), rule}, .record = record});
}

std::optional<Refusal> replaceRule(const CallContext &context, JumpRule rule)
{
    const NumberedRule &known = *context.account->rules.find(rule.prefix);
    rule.state = known.rule.state;
    return save(context, {.put = NumberedRule{known.serial, rule}, .record = context.account->record});
}

/// What the body of an add wants.
struct WantedRule
{
    JumpRule rule;
    bool isEdit = false;
};

core::Result<WantedRule, Refusal> wantedRule(const CallContext &context)
{
    JsonReader reader(context.body);
    const std::optional<qint64> isEdit = reader.optionalNumber("is_edit"_L1);
    if (!isEdit || *isEdit < 0 || *isEdit > 1)
        return core::Failure{invalidArgs(u"is_edit"_s)};
    auto rule = core::ruleFromJson(context.body, {});
    if (!rule)
        return core::Failure{invalidArgs(rule.error().path)};
    WantedRule wanted{std::move(rule).value(), *isEdit == 1};
    if (context.account->identity.kind == AccountKind::Service) {
        wanted.rule.testRange.reset();
        wanted.rule.subRules.reset();
        wanted.rule.testLinks.clear();
    }
    return wanted;
}

std::optional<Refusal> objectionToPlace(const CallContext &context, const WantedRule &wanted)
{
    const NumberedRule *known = context.account->rules.find(wanted.rule.prefix);
    if (!wanted.isEdit)
        return known ? std::optional(refusal(errcode::Duplicate)) : std::nullopt;
    if (!known)
        return invalidArgs(u"prefix"_s);
    return known->rule.isPublished() ? std::optional(refusal(errcode::InvalidArgs)) : std::nullopt;
}

Refusal provokedRefusal(const SandboxHost &host)
{
    // Real ones for a missing ICP filing were seen with nothing but the rid.
    return host.errcode == errcode::NoIcp ? Refusal{errcode::NoIcp, {}} : refusal(host.errcode.value_or(0));
}

/// An existing rule that publish or delete is about, nullptr if the body names none.
const NumberedRule *namedRule(const CallContext &context)
{
    return context.account->rules.find(context.body.value("prefix"_L1).toString());
}

} // namespace

CallOutcome addRule(CallContext &context)
{
    const AccountKind kind = context.account->identity.kind;
    if (!context.namesMiniProgram())
        return refusal(errcode::WrongMiniProgram);
    const auto wanted = wantedRule(context);
    if (!wanted)
        return wanted.error();
    if (auto objection = checkRule(kind, wanted->rule))
        return *objection;
    if (auto objection = objectionToPlace(context, *wanted))
        return *objection;

    const SandboxHost *host = provokingHost(kind, wanted->rule.prefix);
    if (host && host->provocation == Provocation::RefuseAdd)
        return provokedRefusal(*host);
    const auto failure =
        wanted->isEdit ? replaceRule(context, wanted->rule) : createRule(context, wanted->rule);
    if (failure)
        return *failure;
    if (host && host->provocation == Provocation::ObeyAndReport)
        return provokedRefusal(*host);
    CallOutcome outcome;
    if (host && host->provocation == Provocation::ObeyInSilence)
        outcome.delivery = CallOutcome::Delivery::Withheld;
    return outcome;
}

CallOutcome publishRule(CallContext &context)
{
    const NumberedRule *known = namedRule(context);
    if (!known || known->rule.isPublished())
        return invalidArgs(u"prefix"_s);
    const SandboxHost *host = provokingHost(context.account->identity.kind, known->rule.prefix);
    if (host && host->provocation == Provocation::RefusePublish)
        return provokedRefusal(*host);
    AccountRecord record = context.account->record;
    record.publishesLeft = context.state.publishesLeft(*context.account) - 1;
    record.month = context.state.currentMonth();
    if (record.publishesLeft < 0)
        return refusal(errcode::NoPublishesLeft);
    NumberedRule published = *known;
    published.rule.state = RuleState::Published;
    const auto failure = save(context, {.put = published, .record = record});
    return failure ? CallOutcome(*failure) : CallOutcome();
}

CallOutcome deleteRule(CallContext &context)
{
    if (!context.namesMiniProgram())
        return refusal(errcode::WrongMiniProgram);
    const NumberedRule *known = namedRule(context);
    if (!known)
        return invalidArgs(u"prefix"_s);
    const auto failure =
        save(context, {.removedPrefix = known->rule.prefix, .record = context.account->record});
    return failure ? CallOutcome(*failure) : CallOutcome();
}

} // namespace qrjump::sandbox
