#include "core/api/errorcatalogue.h"

#include "core/base/jsonreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

std::optional<RuleField> fieldNamed(const QString &name)
{
    if (name == "prefix"_L1)
        return RuleField::Prefix;
    if (name == "path"_L1)
        return RuleField::PagePath;
    if (name == "test_range"_L1)
        return RuleField::TestRange;
    if (name == "sub_rules"_L1)
        return RuleField::SubRules;
    if (name == "test_links"_L1)
        return RuleField::TestLinks;
    return std::nullopt;
}

Certainty certaintyNamed(const QString &name)
{
    if (name == "no"_L1)
        return Certainty::Unchanged;
    return name == "yes"_L1 ? Certainty::Changed : Certainty::Unknown;
}

RefusalReach reachNamed(const QString &name)
{
    if (name == "moment"_L1)
        return RefusalReach::Moment;
    if (name == "day"_L1)
        return RefusalReach::Day;
    if (name == "month"_L1)
        return RefusalReach::Month;
    return name == "account"_L1 ? RefusalReach::Account : RefusalReach::Call;
}

BilingualText bilingualText(const QJsonObject &object)
{
    JsonReader reader(object);
    return {reader.optionalString("en"_L1), reader.optionalString("zh"_L1)};
}

ErrorWords wordsFrom(const QJsonObject &object)
{
    JsonReader reader(object);
    return {bilingualText(reader.object("meaning"_L1)), bilingualText(reader.object("remedy"_L1))};
}

/// "on_add", "on_edit" …
QMap<RuleOperation::Kind, ErrorWords> wordsByChange(const QJsonObject &object)
{
    using Kind = RuleOperation::Kind;
    QMap<Kind, ErrorWords> words;
    for (const Kind kind : {Kind::Add, Kind::Edit, Kind::Delete, Kind::Publish}) {
        const auto found = object.constFind("on_"_L1 + canonicalName(kind));
        if (found != object.constEnd())
            words.insert(kind, wordsFrom(found->toObject()));
    }
    return words;
}

ErrorEntry entryFrom(const QJsonObject &object)
{
    JsonReader reader(object);
    return {
        .code = static_cast<int>(reader.optionalNumber("code"_L1).value_or(0)),
        .calls = reader.optionalString("calls"_L1),
        .rawText = reader.optionalString("raw"_L1),
        .meaning = bilingualText(reader.object("meaning"_L1)),
        .remedy = bilingualText(reader.object("remedy"_L1)),
        .certainty = certaintyNamed(reader.optionalString("certainty"_L1)),
        .reach = reachNamed(reader.optionalString("reach"_L1)),
        .field = fieldNamed(reader.optionalString("field"_L1)),
        .byChange = wordsByChange(object),
    };
}

} // namespace

QString BilingualText::localized() const
{
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    const QString &wanted = isChinese ? chinese : english;
    const QString &other = isChinese ? english : chinese;
    return wanted.isEmpty() ? other : wanted;
}

ErrorWords ErrorEntry::wordsFor(std::optional<RuleOperation::Kind> change) const
{
    const ErrorWords usual{meaning, remedy};
    return change ? byChange.value(*change, usual) : usual;
}

ErrorCatalogue::ErrorCatalogue()
{
    QFile file(u":/errorcodes/errorcodes.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray codes = QJsonDocument::fromJson(file.readAll()).object().value("codes"_L1).toArray();
    m_entries.reserve(codes.size());
    for (const QJsonValue &code : codes)
        m_entries.append(entryFrom(code.toObject()));
    std::sort(m_entries.begin(), m_entries.end(),
              [](const ErrorEntry &a, const ErrorEntry &b) { return a.code < b.code; });
}

const ErrorEntry *ErrorCatalogue::find(int code) const
{
    const auto found =
        std::lower_bound(m_entries.begin(), m_entries.end(), code,
                         [](const ErrorEntry &entry, int wanted) { return entry.code < wanted; });
    return found != m_entries.end() && found->code == code ? &*found : nullptr;
}

Certainty ErrorCatalogue::certaintyOf(int code) const
{
    const ErrorEntry *entry = find(code);
    return entry ? entry->certainty : Certainty::Unknown;
}

RefusalReach ErrorCatalogue::reachOf(int code) const
{
    const ErrorEntry *entry = find(code);
    return entry ? entry->reach : RefusalReach::Call;
}

} // namespace qrjump::core
