#include "app/cli/historyoptions.h"

#include "core/transfer/batchreport.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::OperationState;
using core::RuleOperation;

namespace {

using Kind = RuleOperation::Kind;

constexpr std::array kStates{OperationState::Queued,   OperationState::Sending, OperationState::Unknown,
                             OperationState::Done,     OperationState::Refused, OperationState::NeedsYou,
                             OperationState::Withdrawn};
constexpr std::array kKinds{Kind::Add, Kind::Edit, Kind::Delete, Kind::Publish};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::HistoryOptions)
};

template <typename Values>
QString namesOf(const Values &values)
{
    QStringList names;
    for (const auto value : values)
        names.append(core::canonicalName(value));
    return names.join(u", "_s);
}

/// Those of `values` whose names an option lists, each with an option of its own or separated by commas.
template <typename Values>
QList<typename Values::value_type> chosen(OptionReader &reader, const QString &option, const Values &values)
{
    QList<typename Values::value_type> found;
    const QStringList names = reader.values(option).join(u',').split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto value = std::find_if(values.begin(), values.end(), [&name](const auto candidate) {
            return core::canonicalName(candidate) == name;
        });
        if (value == values.end())
            reader.fail(Text::tr("--%1 takes some of: %2.").arg(option, namesOf(values)));
        else
            found.append(*value);
    }
    return found;
}

QDateTime since(OptionReader &reader)
{
    const QString text = reader.optional(u"since"_s);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !moment.isValid())
        reader.fail(Text::tr("--since takes a date such as 2026-03-04 or a moment such as "
                             "2026-03-04T10:42:00."));
    return moment;
}

} // namespace

void addHistoryOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"account"_s, Text::tr("Only changes of this account, by its name or id."), u"ACCOUNT"_s});
    parser.addOption({u"prefix"_s, Text::tr("Only rules with this text in their prefix."), u"PART"_s});
    parser.addOption({u"kind"_s, Text::tr("Only some of: %1.").arg(namesOf(kKinds)), u"KINDS"_s});
    parser.addOption({u"outcome"_s, Text::tr("Only some of: %1.").arg(namesOf(kStates)), u"OUTCOMES"_s});
    parser.addOption(
        {u"since"_s, Text::tr("Only what happened then or later: a date or a moment."), u"TIME"_s});
    parser.addOption({u"limit"_s, Text::tr("At most so many, the newest; all if left out."), u"N"_s});
    parser.addOption({u"csv"_s,
                      Text::tr("Write a CSV file instead of printing JSON; “-” stands for the standard "
                               "output. An old file is replaced only when the new one is complete."),
                      u"FILE"_s});
}

HistoryQuestion historyQuestion(OptionReader &reader)
{
    HistoryQuestion question;
    question.account = reader.optional(u"account"_s);
    question.filter.prefixPart = reader.optional(u"prefix"_s);
    question.filter.kinds = chosen(reader, u"kind"_s, kKinds);
    question.filter.states = chosen(reader, u"outcome"_s, kStates);
    question.filter.since = since(reader);
    question.csvFile = reader.optional(u"csv"_s);
    if (reader.has(u"limit"_s))
        question.limit = reader.number(u"limit"_s, 1, std::numeric_limits<int>::max(), 1);
    return question;
}

} // namespace qrjump::cli
