#include "ui/transfer/exportcontext.h"

namespace qrjump::ui {

std::optional<int> ExportContext::count(ExportSource source) const
{
    if (source == ExportSource::Everything)
        return totalOnServer;
    return rules(source).count();
}

core::RuleSelection ExportContext::rules(ExportSource source) const
{
    switch (source) {
    case ExportSource::Selected:
        return selected;
    case ExportSource::Matching:
        return matching;
    case ExportSource::Loaded:
        return loaded;
    case ExportSource::Everything:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<ExportSource> ExportContext::likelySource() const
{
    // One selected rule is only where the cursor stands.
    if (selected.count() > 1)
        return ExportSource::Selected;
    if (!matching.isEmpty() && matching.count() < loaded.count())
        return ExportSource::Matching;
    const bool allAreLoaded = totalOnServer && *totalOnServer <= loaded.count();
    if (!loaded.isEmpty() && allAreLoaded)
        return ExportSource::Loaded;
    if (canExport(ExportSource::Everything))
        return ExportSource::Everything;
    return std::nullopt;
}

} // namespace qrjump::ui
