#pragma once

#include <QString>

namespace qrjump::core {

/// What nobody but WeChat knows about rules and links.
enum class LinkDoubt {
    None,
    UserInfo,
    Port,
    Fragment,
    Capitals,      ///< in scheme or host
    Encoding,      ///< the two differ in what they percent-encode
    HostOnly,      ///< which links a rule without a path covers
    FinalSlash,    ///< whether a rule with a final slash covers the link without it
    SlashAndQuery, ///< whether a rule with both covers what is below it
    ServiceCode,   ///< how codes of a service account are told apart
};

/// Why it cannot be told: a whole sentence. Empty for None.
[[nodiscard]] QString displayText(LinkDoubt doubt);

} // namespace qrjump::core
