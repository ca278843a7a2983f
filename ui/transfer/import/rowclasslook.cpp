#include "ui/transfer/import/rowclasslook.h"

#include <QCoreApplication>

namespace qrjump::ui {

using core::RowClass;

namespace {

struct RowClassText
{
    Q_DECLARE_TR_FUNCTIONS(RowClass)
};

} // namespace

QIcon RowClassLook::icon() const
{
    return tone ? ui::icon(shape, *tone) : ui::icon(shape);
}

RowClassLook lookOf(RowClass rowClass)
{
    switch (rowClass) {
    case RowClass::New:
        return {IconName::Add, Tone::Ok, RowClassText::tr("Not on the server yet: it is to be added.")};
    case RowClass::Same:
        return {IconName::Ok,
                {},
                RowClassText::tr("On the server already, exactly like this: there is nothing to do.")};
    case RowClass::Changed:
        return {IconName::Edit, Tone::Info,
                RowClassText::tr("On the server with other values: it is to be edited.")};
    case RowClass::Conflict:
        return {IconName::Warning, Tone::Warning,
                RowClassText::tr("Not possible as the server is now: the rule is published there, or "
                                 "somebody has changed it meanwhile.")};
    case RowClass::Invalid:
        return {IconName::Error, Tone::Danger,
                RowClassText::tr("Something in the row is wrong, so that it cannot be sent.")};
    case RowClass::Duplicate:
        return {IconName::Copy, Tone::Warning,
                RowClassText::tr("An earlier row of the file has the same prefix, and that one counts.")};
    }
    Q_UNREACHABLE();
}

RowClassLook lookOfRowsToCheck()
{
    return {
        IconName::Hint, Tone::Warning,
        RowClassText::tr("Something about the row is suspicious: the server may refuse it, or the rule may "
                         "not do what was meant. It is sent unless you untick it.")};
}

} // namespace qrjump::ui
