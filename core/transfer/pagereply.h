#pragma once

#include "core/rules/jumprule.h"

#include <QList>

namespace qrjump::core {

/// One page as it was read during a reading of all pages.
struct PageReply
{
    int reply = 0; ///< its number in the ReplyLog
    int page = 1;
    int first = 0; ///< the place of its first rule among all rules, from 0
    QList<JumpRule> rules;
};

} // namespace qrjump::core
