#pragma once

#include "core/api/httpobserver.h"

namespace qrjump::core {

/// The last secrets that requests carried and token calls brought. A server may repeat each of them in any
/// later reply.
class SeenSecrets
{
public:
    void remember(const HttpExchange &exchange);

    /// The newest last.
    [[nodiscard]] const QList<Secret> &all() const { return m_secrets; }

private:
    void remember(const QList<Secret> &secrets);

    QList<Secret> m_secrets;
};

} // namespace qrjump::core
