#pragma once

#include "core/store/operationjournal.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace qrjump::cli {

/// What a command knows before it sends a change.
struct ChangePlan
{
    QByteArray json = {}; ///< the counts, as one line
    QList<core::OperationJournal::Intent> intents = {};
    QList<core::LeftOutRow> leftOut = {};  ///< of an import: part of notPossible
    int already = 0;                       ///< as wanted without a change
    int notPossible = 0;                   ///< wanted, but nothing is sent for them
    QStringList remarks = {};              ///< sentences to be read before anything is sent
    QString question = {};                 ///< to be answered with "yes"
    std::optional<QString> objection = {}; ///< why none of it may be sent
};

} // namespace qrjump::cli
