#pragma once

#include "core/api/jsoncall.h"
#include "core/transfer/transferprogress.h"

namespace qrjump::cli {

/// One line on stderr that is written over again and again. Silent when stderr is no terminal.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine(); ///< takes the line away
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void show(const core::TransferProgress &progress);
    void showSending(const core::TransferProgress &progress);
    void show(const core::BackOff &backOff);
    void clear();

private:
    void show(const QString &text);

    bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace qrjump::cli
