#include "app/cli/rowremarks.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace qrjump::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownAtMost = 10;
constexpr qsizetype kLongestText = 200; // characters

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::RowRemarks)
};

} // namespace

RowRemarks::RowRemarks(QString rejectedFile)
    : m_rejectedFile(std::move(rejectedFile))
{}

void RowRemarks::add(int line, const QString &prefix, const QString &reason)
{
    if (m_first.size() == kShownAtMost) {
        ++m_more;
        return;
    }
    //: %1 is the number of a line, %2 a prefix, %3 why the line was left out
    m_first.append(
        Text::tr("Line %1, %2: %3").arg(QString::number(line), shownText(prefix), reason.simplified()));
}

QStringList RowRemarks::sentences() const
{
    if (m_more == 0)
        return m_first;
    const QString more = QLocale().toString(m_more);
    return m_first + QStringList{m_rejectedFile.isEmpty()
                                     ? Text::tr("More rows that are left out: %1. --rejected FILE.csv writes "
                                                "all of them with their reasons.")
                                           .arg(more)
                                     : Text::tr("More rows that are left out: %1. All of them are in “%2”.")
                                           .arg(more, QDir::toNativeSeparators(m_rejectedFile))};
}

QString shownText(const QString &text)
{
    QString shown =
        text.size() > kLongestText ? text.first(kLongestText) + QChar(0x2026) : text; // an ellipsis
    std::replace_if(
        shown.begin(), shown.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); },
        QChar(QChar::ReplacementCharacter));
    return shown;
}

} // namespace qrjump::cli
