#include "core/csv/csvwriter.h"

#include <algorithm>
#include <utility>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

// U+FEFF would be taken for a byte order mark at the beginning of a file.
constexpr QStringView kSpecial = u"\",\r\n\uFEFF";

// Many readers trim what is not quoted.
bool hasOuterBlank(const QString &field)
{
    return !field.isEmpty() && (field.front().isSpace() || field.back().isSpace());
}

bool needsQuotes(const QString &field)
{
    return hasOuterBlank(field) ||
           std::any_of(field.begin(), field.end(), [](QChar c) { return kSpecial.contains(c); });
}

QString quoted(const QString &field)
{
    QString text = u"\""_s;
    for (const QChar c : field) {
        if (c == u'"')
            text += u'"';
        text += c;
    }
    return text + u'"';
}

} // namespace

QString csvRecordText(const QStringList &fields)
{
    Q_ASSERT(!fields.isEmpty());
    const bool wouldBeBlank = fields.size() == 1 && fields.first().isEmpty();
    QString text;
    bool first = true;
    for (const QString &field : fields) {
        if (!std::exchange(first, false))
            text += u',';
        text += wouldBeBlank ? quoted(field) : csvFieldText(field);
    }
    return text + "\r\n"_L1;
}

QString csvFieldText(const QString &field)
{
    return needsQuotes(field) ? quoted(field) : field;
}

} // namespace qrjump::core
