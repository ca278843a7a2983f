#pragma once

#include <QStringList>

namespace qrjump::core {

/// The cells of one row by what they hold, as the file has them; only formula guards are taken away. What a
/// file leaves out is empty.
struct RuleCells
{
    QString prefix = {};
    QString pagePath = {};
    QString state = {};
    QString testRange = {};
    QString subRules = {};
    QStringList testLinks = {};

    bool operator==(const RuleCells &) const = default;
};

/// A row of an imported file for which nothing is sent, kept to be mended and imported again.
struct LeftOutRow
{
    qint64 id = 0; ///< given by the journal
    int line = 0;  ///< of the imported file, from 1
    RuleCells cells = {};
    QString code = {};   ///< a word: why it is left out
    QString reason = {}; ///< translated sentences, as they were then

    bool operator==(const LeftOutRow &) const = default;
};

} // namespace qrjump::core
