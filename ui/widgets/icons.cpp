#include "ui/widgets/icons.h"

#include "ui/widgets/iconengine.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView fileNameOf(IconName name)
{
    switch (name) {
    case IconName::Refresh:
        return "refresh"_L1;
    case IconName::Add:
        return "add"_L1;
    case IconName::Edit:
        return "edit"_L1;
    case IconName::Publish:
        return "publish"_L1;
    case IconName::Delete:
        return "delete"_L1;
    case IconName::Replace:
        return "replace"_L1;
    case IconName::Import:
        return "import"_L1;
    case IconName::Export:
        return "export"_L1;
    case IconName::LinkCheck:
        return "link-check"_L1;
    case IconName::First:
        return "first"_L1;
    case IconName::Previous:
        return "previous"_L1;
    case IconName::Next:
        return "next"_L1;
    case IconName::Last:
        return "last"_L1;
    case IconName::Search:
        return "search"_L1;
    case IconName::Filter:
        return "filter"_L1;
    case IconName::Columns:
        return "columns"_L1;
    case IconName::Stop:
        return "stop"_L1;
    case IconName::Copy:
        return "copy"_L1;
    case IconName::Close:
        return "close"_L1;
    case IconName::Error:
        return "error"_L1;
    case IconName::Warning:
        return "warning"_L1;
    case IconName::Hint:
        return "hint"_L1;
    case IconName::Ok:
        return "ok"_L1;
    case IconName::Lock:
        return "lock"_L1;
    case IconName::AccountOrdinary:
        return "account-ordinary"_L1;
    case IconName::AccountService:
        return "account-service"_L1;
    case IconName::Sandbox:
        return "sandbox"_L1;
    case IconName::Settings:
        return "settings"_L1;
    case IconName::Help:
        return "help"_L1;
    case IconName::Retry:
        return "retry"_L1;
    case IconName::Empty:
        return "empty"_L1;
    }
    Q_UNREACHABLE();
}

QIcon iconFrom(QLatin1StringView fileName, std::optional<Tone> tone)
{
    return QIcon(new IconEngine(u":/icons/%1.svg"_s.arg(fileName), tone)); // the icon owns its engine
}

} // namespace

QIcon icon(IconName name)
{
    return iconFrom(fileNameOf(name), std::nullopt);
}

QIcon icon(IconName name, Tone tone)
{
    return iconFrom(fileNameOf(name), tone);
}

IconName signOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return IconName::Ok;
    case Tone::Warning:
        return IconName::Warning;
    case Tone::Danger:
        return IconName::Error;
    case Tone::Info:
        return IconName::Hint;
    }
    Q_UNREACHABLE();
}

QIcon applicationIcon()
{
    return iconFrom("qrjump-manager"_L1, std::nullopt);
}

} // namespace qrjump::ui
