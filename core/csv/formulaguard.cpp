#include "core/csv/formulaguard.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kGuard = u'\'';
constexpr QStringView kDangerous = u"=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

} // namespace

QString guardedFormula(const QString &text)
{
    return !text.isEmpty() && kDangerous.contains(text.front()) ? kGuard + text : text;
}

QString unguardedFormula(const QString &cell)
{
    return cell.startsWith(kGuard) ? cell.sliced(1) : cell;
}

} // namespace qrjump::core
