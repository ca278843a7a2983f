#pragma once

#include "core/tokens/tokensettings.h"

namespace qrjump::core {

// Templates are stored as readable text, so a secret must not stand in them: "{secret}" must. What a secret
// looks like is told by the name that it goes under.

/// Whether a header or query item holds a credential itself instead of a placeholder.
[[nodiscard]] bool holdsCredential(const TemplateField &field);

/// The name of the first member or parameter of `body` that holds a credential; empty when none does.
[[nodiscard]] QString credentialIn(const QString &body);

} // namespace qrjump::core
