#include "core/csv/formulaguard.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kGuard = u'\'';
constexpr QStringView kDangerous = u"=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

/// Such as -1: a spreadsheet has nothing to evaluate, and shows and saves it as it is.
bool isInteger(const QString &text)
{
    bool isOk = false;
    return QString::number(text.toInt(&isOk)) == text && isOk;
}

} // namespace

QString guardedFormula(const QString &text)
{
    if (text.isEmpty() || !kDangerous.contains(text.front()) || isInteger(text))
        return text;
    return kGuard + text;
}

QString unguardedFormula(const QString &cell)
{
    return cell.startsWith(kGuard) ? cell.sliced(1) : cell;
}

} // namespace qrjump::core
