#include "core/base/secret.h"

namespace qrjump::core {

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{}

} // namespace qrjump::core
