#include "core/models/selectionfigures.h"

#include "core/rules/blockcolumn.h"

namespace qrjump::core {

void SelectionFigures::add(const RuleSet &rules, int position)
{
    const RuleBlock &block = rules.blockAt(position / RuleBlock::kRows);
    const int row = position % RuleBlock::kRows;
    const qint32 state = numberIn(block, row, RuleColumn::State);
    ++count;
    published += state == static_cast<qint32>(RuleState::Published);
    unpublished += state == static_cast<qint32>(RuleState::Unpublished);
    testLinks += numberIn(block, row, RuleColumn::TestLinks);
}

} // namespace qrjump::core
