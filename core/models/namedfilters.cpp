#include "core/models/namedfilters.h"

#include "core/base/jsonreader.h"
#include "core/rules/ruletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>
#include <QSettings>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(RuleColumn column)
{
    switch (column) {
    case RuleColumn::Prefix:
        return u"prefix"_s;
    case RuleColumn::PagePath:
        return u"page_path"_s;
    case RuleColumn::State:
        return u"state"_s;
    case RuleColumn::TestRange:
        return u"test_range"_s;
    case RuleColumn::SubRules:
        return u"sub_rules"_s;
    case RuleColumn::TestLinks:
        return u"test_links"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(CellCondition::Kind kind)
{
    switch (kind) {
    case CellCondition::Kind::Only:
        return u"only"_s;
    case CellCondition::Kind::AllBut:
        return u"all_but"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(RuleFilter::Syntax syntax)
{
    switch (syntax) {
    case RuleFilter::Syntax::Words:
        return u"words"_s;
    case RuleFilter::Syntax::RegularExpression:
        return u"regular_expression"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(Qt::CaseSensitivity sensitivity)
{
    return sensitivity == Qt::CaseSensitive ? u"matters"_s : u"ignored"_s;
}

QString wordOf(bool isSo)
{
    return isSo ? u"yes"_s : u"no"_s;
}

/// Refuses everything but the words of `known`.
template <typename T>
T meant(JsonReader &reader, QLatin1StringView key, const QString &word, const QList<T> &known)
{
    const auto found =
        std::find_if(known.begin(), known.end(), [&](T value) { return wordOf(value) == word; });
    if (found != known.end())
        return *found;
    reader.fail(reader.pathOf(key), u"a known word"_s);
    return known.first();
}

template <typename T>
std::optional<T> optionalWord(JsonReader &reader, QLatin1StringView key, const QList<T> &known)
{
    const QString word = reader.optionalString(key);
    return word.isEmpty() ? std::nullopt : std::optional(meant(reader, key, word, known));
}

template <typename T>
std::optional<T> optionalNumber(JsonReader &reader, QLatin1StringView key, const QList<T> &known)
{
    const std::optional<qint64> number = reader.optionalNumber(key);
    if (!number)
        return std::nullopt;
    const auto value = static_cast<T>(*number);
    if (!known.contains(value))
        reader.fail(reader.pathOf(key), u"a known number"_s);
    return value;
}

const QList<RuleColumn> &allColumns()
{
    static const QList<RuleColumn> columns = columnsOf(AccountKind::Ordinary);
    return columns;
}

/// What a cell with this number shows; nothing for a column of texts.
std::optional<QString> shownNumber(RuleColumn column, int number)
{
    switch (column) {
    case RuleColumn::State:
        return displayText(std::optional(static_cast<RuleState>(number)));
    case RuleColumn::TestRange:
        return displayText(std::optional(static_cast<TestRange>(number)));
    case RuleColumn::SubRules:
        return displayText(std::optional(static_cast<SubRules>(number)));
    case RuleColumn::TestLinks:
        return QLocale().toString(number);
    case RuleColumn::Prefix:
    case RuleColumn::PagePath:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// The other way around; nothing for what no number shows.
std::optional<int> numberShownAs(const CellCondition &cell)
{
    constexpr int kMostKnownNumbers = 16;
    const auto isShown = [&cell](int number) { return shownNumber(cell.column, number) == cell.text; };
    for (int number = 0; number < kMostKnownNumbers; ++number) {
        if (isShown(number))
            return number;
    }
    bool isNumber = false;
    const int number = QLocale().toInt(cell.text, &isNumber);
    return isNumber && isShown(number) ? std::optional(number) : std::nullopt;
}

CellCondition cellFromJson(const QJsonValue &value, JsonReader &filter)
{
    JsonReader reader(value.toObject(), filter.pathOf("cells"_L1));
    CellCondition cell{meant(reader, "kind"_L1, reader.requiredString("kind"_L1),
                             QList{CellCondition::Kind::Only, CellCondition::Kind::AllBut}),
                       meant(reader, "column"_L1, reader.requiredString("column"_L1), allColumns()),
                       reader.requiredString("text"_L1)};
    if (const auto number = reader.optionalNumber("number"_L1))
        cell.text = shownNumber(cell.column, static_cast<int>(*number)).value_or(cell.text);
    if (reader.error())
        filter.fail(reader.error()->path, reader.error()->expected);
    return cell;
}

std::optional<NamedFilter> filterFromJson(const QJsonValue &value)
{
    JsonReader reader(value.toObject());
    NamedFilter named{reader.requiredString("name"_L1), {}};
    RuleFilter &filter = named.filter;
    filter.text = reader.optionalString("text"_L1);
    for (const QString &word : reader.strings("columns"_L1))
        filter.columns.append(meant(reader, "columns"_L1, word, allColumns()));
    filter.state = optionalNumber(reader, "state"_L1, QList{RuleState::Published, RuleState::Unpublished});
    filter.testRange = optionalNumber(reader, "test_range"_L1,
                                      QList{TestRange::Development, TestRange::Trial, TestRange::Release});
    filter.subRules =
        optionalNumber(reader, "sub_rules"_L1, QList{SubRules::NotExclusive, SubRules::Exclusive});
    filter.syntax = optionalWord(reader, "syntax"_L1,
                                 QList{RuleFilter::Syntax::Words, RuleFilter::Syntax::RegularExpression})
                        .value_or(filter.syntax);
    filter.caseSensitivity = optionalWord(reader, "case"_L1, QList{Qt::CaseInsensitive, Qt::CaseSensitive})
                                 .value_or(filter.caseSensitivity);
    filter.hasTestLinks = optionalWord(reader, "has_test_links"_L1, QList{true, false});
    filter.hasOddities = optionalWord(reader, "has_problems"_L1, QList{true, false});
    for (const QJsonValue &cell : reader.array("cells"_L1))
        filter.cells.append(cellFromJson(cell, reader));
    return reader.error() || named.name.isEmpty() ? std::nullopt : std::optional(named);
}

template <typename Enum>
void insertNumber(QJsonObject &object, QLatin1StringView key, std::optional<Enum> value)
{
    if (value)
        object.insert(key, static_cast<int>(*value));
}

void insertWord(QJsonObject &object, QLatin1StringView key, std::optional<bool> value)
{
    if (value)
        object.insert(key, wordOf(*value));
}

/// The text alone would say nothing in another language, the number alone nothing to an earlier program.
QJsonArray toJson(const QList<CellCondition> &cells)
{
    QJsonArray array;
    for (const CellCondition &cell : cells) {
        QJsonObject object{
            {u"kind"_s, wordOf(cell.kind)}, {u"column"_s, wordOf(cell.column)}, {u"text"_s, cell.text}};
        if (const auto number = numberShownAs(cell))
            object.insert(u"number"_s, *number);
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const NamedFilter &named)
{
    const RuleFilter &filter = named.filter;
    QJsonArray columns;
    for (const RuleColumn column : filter.columns)
        columns.append(wordOf(column));
    QJsonObject object{{u"name"_s, named.name},
                       {u"text"_s, filter.text},
                       {u"columns"_s, columns},
                       {u"syntax"_s, wordOf(filter.syntax)},
                       {u"case"_s, wordOf(filter.caseSensitivity)},
                       {u"cells"_s, toJson(filter.cells)}};
    insertNumber(object, "state"_L1, filter.state);
    insertNumber(object, "test_range"_L1, filter.testRange);
    insertNumber(object, "sub_rules"_L1, filter.subRules);
    insertWord(object, "has_test_links"_L1, filter.hasTestLinks);
    insertWord(object, "has_problems"_L1, filter.hasOddities);
    return object;
}

QJsonArray jsonArray(const QList<NamedFilter> &filters)
{
    QJsonArray array;
    for (const NamedFilter &filter : filters)
        array.append(toJson(filter));
    return array;
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// And those of `before` that this program cannot read, word for word, but for names that were given anew.
QJsonArray withUnreadable(const QByteArray &before, QJsonArray filters)
{
    QSet<QString> names;
    for (const QJsonValue &filter : std::as_const(filters))
        names.insert(filter[u"name"_s].toString());
    for (const QJsonValue &value : QJsonDocument::fromJson(before).array()) {
        const QString name = value[u"name"_s].toString();
        if (!filterFromJson(value) && !names.contains(name))
            filters.append(value);
    }
    return filters;
}

} // namespace

QByteArray toJson(const QList<NamedFilter> &filters)
{
    return compact(jsonArray(filters));
}

QList<NamedFilter> namedFiltersFromJson(const QByteArray &json)
{
    QList<NamedFilter> filters;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        if (const auto filter = filterFromJson(value))
            keepFilter(filters, *filter);
    }
    return filters;
}

void keepFilter(QList<NamedFilter> &filters, const NamedFilter &filter)
{
    const auto same = std::find_if(filters.begin(), filters.end(),
                                   [&](const NamedFilter &kept) { return kept.name == filter.name; });
    if (same != filters.end())
        *same = filter;
    else
        filters.append(filter);
}

NamedFilters::NamedFilters(QSettings &settings, AccountKind kind)
    : m_settings(settings)
    , m_key(kind == AccountKind::Ordinary ? u"filters/ordinary"_s : u"filters/service"_s)
{}

QList<NamedFilter> NamedFilters::filters() const
{
    return namedFiltersFromJson(m_settings.value(m_key).toString().toUtf8());
}

void NamedFilters::setFilters(const QList<NamedFilter> &filters)
{
    const QByteArray before = m_settings.value(m_key).toString().toUtf8();
    m_settings.setValue(m_key, QString::fromUtf8(compact(withUnreadable(before, jsonArray(filters)))));
}

} // namespace qrjump::core
