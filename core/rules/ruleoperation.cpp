#include "core/rules/ruleoperation.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

QString canonicalName(RuleOperation::Kind kind)
{
    switch (kind) {
    case RuleOperation::Kind::Add:
        return u"add"_s;
    case RuleOperation::Kind::Edit:
        return u"edit"_s;
    case RuleOperation::Kind::Delete:
        return u"delete"_s;
    case RuleOperation::Kind::Publish:
        return u"publish"_s;
    }
    Q_UNREACHABLE();
}

std::optional<RuleOperation::Kind> operationKindNamed(const QString &name)
{
    using Kind = RuleOperation::Kind;
    for (const Kind kind : {Kind::Add, Kind::Edit, Kind::Delete, Kind::Publish}) {
        if (canonicalName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace qrjump::core
