#include "core/rules/blockcolumn.h"

#include <algorithm>

namespace qrjump::core {

namespace {

qint32 linkCountIn(QByteArrayView joined)
{
    return joined.isEmpty() ? 0 : 1 + static_cast<qint32>(std::count(joined.begin(), joined.end(), '\n'));
}

} // namespace

const TextColumn *textsIn(const RuleBlock &block, RuleColumn column)
{
    switch (column) {
    case RuleColumn::Prefix:
        return &block.prefixes();
    case RuleColumn::PagePath:
        return &block.pagePaths();
    case RuleColumn::TestLinks:
        return &block.testLinks();
    case RuleColumn::State:
    case RuleColumn::TestRange:
    case RuleColumn::SubRules:
        return nullptr;
    }
    Q_UNREACHABLE();
}

qint32 numberIn(const RuleBlock &block, int row, RuleColumn column)
{
    const RuleBlock::Numbers &numbers = block.numbers().at(row);
    switch (column) {
    case RuleColumn::State:
        return numbers.state;
    case RuleColumn::TestRange:
        return numbers.testRange;
    case RuleColumn::SubRules:
        return numbers.subRules;
    case RuleColumn::TestLinks:
        return linkCountIn(block.testLinks().at(row));
    case RuleColumn::Prefix:
    case RuleColumn::PagePath:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
