#pragma once

#include "core/models/rulebrowser.h"

#include <QTemporaryDir>

namespace qrjump::test {

/// A browser with a shelf of its own.
struct BrowserBench
{
    BrowserBench(core::JumpRuleClient &client, const core::Clock &clock)
        : shelf(folder.filePath(QStringLiteral("snapshots.db")), clock)
        , all(client, shelf, {QStringLiteral("shop"), client.target().miniProgramAppid}, clock)
        , browser(client, all, clock)
    {}

    QTemporaryDir folder;
    core::SnapshotShelf shelf;
    core::AllRules all;
    core::RuleBrowser browser;
};

} // namespace qrjump::test
