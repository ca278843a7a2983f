#include "core/sandbox/sandboxhosts.h"

#include "core/sandbox/refusal.h"
#include "core/sandbox/sandboxchecks.h"

#include <QCoreApplication>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kContext = "qrjump::sandbox::SandboxHost";

QList<SandboxHost> allHosts()
{
    constexpr auto refuse = Provocation::RefuseAdd;
    return {
        {u"blacklisted"_s, refuse, errcode::Blacklisted,
         QT_TRANSLATE_NOOP("qrjump::sandbox::SandboxHost", "The address is on WeChat's blacklist.")},
        {u"occupied"_s, refuse, errcode::Occupied,
         QT_TRANSLATE_NOOP("qrjump::sandbox::SandboxHost", "Another account owns the prefix.")},
        {u"no-file"_s, refuse, errcode::NoFile,
         QT_TRANSLATE_NOOP("qrjump::sandbox::SandboxHost", "The verification file is not found.")},
        {u"no-icp"_s, refuse, errcode::NoIcp,
         QT_TRANSLATE_NOOP("qrjump::sandbox::SandboxHost", "The ICP filing of the domain is not found.")},
        {u"personal"_s, refuse, errcode::Personal,
         QT_TRANSLATE_NOOP("qrjump::sandbox::SandboxHost", "Personal accounts are excluded.")},
        {u"full"_s, refuse, errcode::Full,
         QT_TRANSLATE_NOOP("qrjump::sandbox::SandboxHost", "The account has no room for more rules.")},
        {u"busy"_s, refuse, errcode::SystemBusy,
         QT_TRANSLATE_NOOP("qrjump::sandbox::SandboxHost", "The server is busy, and nothing is saved.")},
        {u"busy-created"_s, Provocation::ObeyAndReport, errcode::SystemBusy,
         QT_TRANSLATE_NOOP("qrjump::sandbox::SandboxHost", "The server is busy, yet the rule is saved.")},
        {u"silent-created"_s, Provocation::ObeyInSilence, std::nullopt,
         QT_TRANSLATE_NOOP("qrjump::sandbox::SandboxHost", "The rule is saved, and no answer ever comes.")},
        {u"unreleased"_s, Provocation::RefusePublish, errcode::Unreleased,
         QT_TRANSLATE_NOOP(
             "qrjump::sandbox::SandboxHost",
             "The rule is saved, but the mini program was never released, so it cannot be published.")},
    };
}

bool asksFor(const QString &word, core::AccountKind kind, const QString &prefix)
{
    if (kind == core::AccountKind::Service) {
        const QString code = prefix.section(u"/q/"_s, 1);
        return code == word || code.startsWith(word + u'-');
    }
    const QString host = hostOf(prefix);
    const QString provoking = word + u".sandbox.example"_s;
    return host == provoking || host.endsWith(u'.' + provoking);
}

} // namespace

QString SandboxHost::effect() const
{
    return QCoreApplication::translate(kContext, effectSource);
}

const QList<SandboxHost> &sandboxHosts()
{
    static const QList<SandboxHost> hosts = allHosts();
    return hosts;
}

const SandboxHost *provokingHost(core::AccountKind kind, const QString &prefix)
{
    const SandboxHost *longest = nullptr; // "busy-created-1" also begins with "busy-"
    for (const SandboxHost &host : sandboxHosts()) {
        if (asksFor(host.word, kind, prefix) && (!longest || host.word.size() > longest->word.size()))
            longest = &host;
    }
    return longest;
}

} // namespace qrjump::sandbox
