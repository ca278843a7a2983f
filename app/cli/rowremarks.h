#pragma once

#include <QStringList>

namespace qrjump::cli {

/// What is to be said about the rows of a file that were not carried out: which ones and why, of many only
/// the first ones.
class RowRemarks
{
public:
    /// `rejectedFile`: gets all of them; empty: none does.
    explicit RowRemarks(QString rejectedFile);

    void add(int line, const QString &prefix, const QString &reason);
    [[nodiscard]] QStringList sentences() const;

private:
    QString m_rejectedFile;
    QStringList m_first;
    int m_more = 0;
};

/// `text` of somebody's file for a terminal: short, and without what a terminal would obey.
[[nodiscard]] QString shownText(const QString &text);

} // namespace qrjump::cli
