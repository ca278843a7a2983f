#pragma once

#include "core/base/jsonreader.h"
#include "core/base/result.h"
#include "core/rules/rulepage.h"

namespace qrjump::core {

/// One element of `rule_list`. `path` is where it stands in the document and prefixes the error.
[[nodiscard]] Result<JumpRule, JsonError> ruleFromJson(const QJsonValue &value, const QString &path);
/// The rule as an element of `rule_list`; absent fields are left out. Enumerations are numbers.
[[nodiscard]] QJsonObject toJson(const JumpRule &rule);

[[nodiscard]] Result<RulePage, JsonError> rulePageFromJson(const QJsonObject &reply);
[[nodiscard]] QJsonObject toJson(const RulePage &page);

} // namespace qrjump::core
