#pragma once

#include "core/rules/jumprule.h"

#include <QList>
#include <QString>

#include <optional>

namespace qrjump::sandbox {

/// What a provoking host does to a call.
enum class Provocation {
    RefuseAdd,     ///< `qrcodejumpadd` is refused with the code, nothing changes
    ObeyAndReport, ///< `qrcodejumpadd` does what it was told and answers with the code
    ObeyInSilence, ///< `qrcodejumpadd` does what it was told and never answers
    RefusePublish, ///< the rule can be added, `qrcodejumppublish` is refused with the code
};

/// One host that brings about an answer which is hard to meet otherwise.
struct SandboxHost
{
    QString word; ///< host `<word>.sandbox.example`; service: `http://weixin.qq.com/q/<word>…`
    Provocation provocation;
    std::optional<int> errcode; ///< none where no answer comes
    const char *effectSource;   ///< English; effect() translates it

    /// One sentence for the reader.
    [[nodiscard]] QString effect() const;
};

/// All of them, for the README, the program and the tests.
[[nodiscard]] const QList<SandboxHost> &sandboxHosts();

/// The entry that `prefix` asks for, nullptr for an ordinary prefix. Service accounts have a fixed host, so
/// for them the path behind `/q/` counts: the word itself, or the word and a `-`.
[[nodiscard]] const SandboxHost *provokingHost(core::AccountKind kind, const QString &prefix);

} // namespace qrjump::sandbox
