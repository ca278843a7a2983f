#pragma once

#include "core/csv/filecolumn.h"

namespace qrjump::ui {

/// What a column of a file can mean in an import into one kind of account, as the user chooses it.
class ColumnMeanings
{
public:
    /// Also whatever else was `found` in the file, such as the third test link.
    ColumnMeanings(core::AccountKind kind, const core::FileColumns &found);

    /// Translated; the first one leaves a column out.
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] QList<int> indicesOf(const core::FileColumns &columns) const;
    [[nodiscard]] core::FileColumns columnsAt(const QList<int> &indices) const;

private:
    core::FileColumns m_meanings;
};

} // namespace qrjump::ui
