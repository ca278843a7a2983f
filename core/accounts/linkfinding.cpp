#include "core/accounts/linkfinding.h"

#include "core/base/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using Outcome = ConnectionFinding::Outcome;

namespace {

/// What the list says about one mini program.
struct LinkState
{
    enum class Kind {
        Linked,
        WaitingForMiniProgram,
        WaitingForAccount,
        Refused,
        Absent,
        Unclear, ///< an entry without appid may be it
        Unknown, ///< a status without a name
    };

    Kind kind = Kind::Absent;
    QString raw = {};
};

LinkState::Kind kindOf(std::optional<LinkStatus> status)
{
    switch (status.value_or(LinkStatus{})) {
    case LinkStatus::Linked:
        return LinkState::Kind::Linked;
    case LinkStatus::WaitingForMiniProgram:
        return LinkState::Kind::WaitingForMiniProgram;
    case LinkStatus::Refused:
        return LinkState::Kind::Refused;
    case LinkStatus::WaitingForAccount:
        return LinkState::Kind::WaitingForAccount;
    }
    return LinkState::Kind::Unknown;
}

QString rawOf(const LinkedMiniProgram &entry)
{
    const QString status = entry.status ? QString::number(static_cast<int>(*entry.status)) : u"–"_s;
    return u"%1 · status %2"_s.arg(entry.appid, status);
}

LinkState stateOf(const QString &appid, const QList<LinkedMiniProgram> &linked)
{
    const auto entry = std::find_if(linked.begin(), linked.end(),
                                    [&](const LinkedMiniProgram &one) { return one.appid == appid; });
    if (entry != linked.end())
        return {kindOf(entry->status), rawOf(*entry)};
    const auto nameless = std::find_if(linked.begin(), linked.end(),
                                       [](const LinkedMiniProgram &one) { return one.appid.isEmpty(); });
    return {nameless == linked.end() ? LinkState::Kind::Absent : LinkState::Kind::Unclear, {}};
}

/// The sentences about one mini program.
class LinkText
{
    Q_DECLARE_TR_FUNCTIONS(LinkFinding)

public:
    static QString meaning(LinkState::Kind kind, const QString &appid)
    {
        switch (kind) {
        case LinkState::Kind::Linked:
            return tr("The mini program %1 is linked with this service account.").arg(appid);
        case LinkState::Kind::WaitingForMiniProgram:
            return tr("The link with the mini program %1 waits for the mini program's admin.").arg(appid);
        case LinkState::Kind::WaitingForAccount:
            return tr("The link with the mini program %1 waits for the service account's admin.").arg(appid);
        case LinkState::Kind::Refused:
            return tr("The mini program's admin refused the link with the mini program %1.").arg(appid);
        case LinkState::Kind::Absent:
            return tr("The mini program %1 is not linked with this service account.").arg(appid);
        case LinkState::Kind::Unclear:
            return tr("Whether the mini program %1 is linked cannot be told: WeChat lists linked mini "
                      "programs without their AppIDs.")
                .arg(appid);
        case LinkState::Kind::Unknown:
            return tr("The link with the mini program %1 has a status that this program does not know.")
                .arg(appid);
        }
        Q_UNREACHABLE();
    }

    static QString remedy(LinkState::Kind kind)
    {
        switch (kind) {
        case LinkState::Kind::Linked:
            return {};
        case LinkState::Kind::WaitingForMiniProgram:
            return tr("The mini program's admin has to agree: in WeChat, in the notification about the link, "
                      "or in the mini program's console at mp.weixin.qq.com.");
        case LinkState::Kind::WaitingForAccount:
            return tr("The service account's admin has to agree: in WeChat, in the notification about the "
                      "link, or in the service account's console at mp.weixin.qq.com.");
        case LinkState::Kind::Refused:
            return joinedSentences({tr("Talk to the mini program's admin first."), askForLink()});
        case LinkState::Kind::Absent:
            return joinedSentences({askForLink(), tr("Check the AppID in the account's settings as well.")});
        case LinkState::Kind::Unclear:
        case LinkState::Kind::Unknown:
            return tr("Look into the service account's console at mp.weixin.qq.com: 小程序 → 小程序管理.");
        }
        Q_UNREACHABLE();
    }

    static QString askForLink()
    {
        return tr(
            "The service account's admin asks for the link in its console at mp.weixin.qq.com (小程序 → "
            "小程序管理 → 添加), then the mini program's admin agrees.");
    }
};

Outcome outcomeOf(LinkState::Kind kind)
{
    switch (kind) {
    case LinkState::Kind::Linked:
        return Outcome::Passed;
    case LinkState::Kind::Unclear:
    case LinkState::Kind::Unknown:
        return Outcome::Warned;
    case LinkState::Kind::WaitingForMiniProgram:
    case LinkState::Kind::WaitingForAccount:
    case LinkState::Kind::Refused:
    case LinkState::Kind::Absent:
        return Outcome::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace

ConnectionFinding linkFinding(const Account &account, const QList<LinkedMiniProgram> &linked)
{
    const LinkState active = stateOf(account.miniProgramAppid, linked);
    QStringList meanings{LinkText::meaning(active.kind, account.miniProgramAppid)};
    QString remedy = LinkText::remedy(active.kind);
    Outcome outcome = outcomeOf(active.kind);
    for (const QString &appid : account.miniProgramAppids) {
        const LinkState other = stateOf(appid, linked);
        if (appid == account.miniProgramAppid)
            continue;
        meanings.append(LinkText::meaning(other.kind, appid));
        if (outcome == Outcome::Passed && outcomeOf(other.kind) != Outcome::Passed) {
            outcome = Outcome::Warned; // the active one works
            remedy = LinkText::remedy(other.kind);
        }
    }
    return {.step = ConnectionStep::Link,
            .outcome = outcome,
            .finding = joinedSentences(meanings),
            .remedy = remedy,
            .raw = active.raw};
}

ConnectionFinding noLinkNeeded()
{
    return {.step = ConnectionStep::Link,
            .outcome = Outcome::Skipped,
            .finding =
                QCoreApplication::translate("LinkFinding", "Ordinary links need no link between accounts.")};
}

} // namespace qrjump::core
