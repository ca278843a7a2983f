#include "ui/transfer/sourcechoice.h"

#include "core/base/clock.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/timetext.h"

#include <QGridLayout>
#include <QLocale>
#include <QRadioButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

class SourceText
{
    Q_DECLARE_TR_FUNCTIONS(SourceChoice)

public:
    static QString name(ExportSource source)
    {
        switch (source) {
        case ExportSource::Selected:
            return tr("&Selected rules");
        case ExportSource::Matching:
            return tr("&Matching rules");
        case ExportSource::Loaded:
            return tr("&Loaded rules");
        case ExportSource::Everything:
            return tr("&Everything on the server");
        }
        Q_UNREACHABLE();
    }

    static QString remark(ExportSource source, const ExportContext &context, const QDateTime &now)
    {
        const bool isEmpty = !context.canExport(source);
        switch (source) {
        case ExportSource::Selected:
            return isEmpty ? tr("No rule is selected.") : QString();
        case ExportSource::Matching:
            return isEmpty ? tr("No loaded rule matches the filter.") : tr("In the order of the table.");
        case ExportSource::Loaded:
            return isEmpty ? tr("No rule is loaded.") : tr("Whether they match the filter or not.");
        case ExportSource::Everything:
            return everythingRemark(context, now);
        }
        Q_UNREACHABLE();
    }

private:
    static QString everythingRemark(const ExportContext &context, const QDateTime &now)
    {
        if (!context.totalOnServer)
            return tr("Unknown count; read for the export.");
        if (!context.totalAsOf.isValid())
            return tr("Read again for the export.");
        const QString time = timeText(context.totalAsOf, now);
        //: %1 is a time of day
        return context.totalOnServer == 0 ? tr("There was none at %1.").arg(time)
                                          : tr("As of %1; read again for the export.").arg(time);
    }
};

QString nameInTree(ExportSource source)
{
    switch (source) {
    case ExportSource::Selected:
        return u"selectedSource"_s;
    case ExportSource::Matching:
        return u"matchingSource"_s;
    case ExportSource::Loaded:
        return u"loadedSource"_s;
    case ExportSource::Everything:
        return u"everythingSource"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

SourceChoice::SourceChoice(const core::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_grid(new QGridLayout(this))
    , m_message(new FieldMessage)
{
    const Spacing spacing(fontMetrics());
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing.betweenGroups());
    m_grid->setVerticalSpacing(spacing.step());
    m_grid->setColumnStretch(2, 1);
    for (const ExportSource source : kExportSources)
        addChoice(source);
    m_message->setObjectName(u"loadedState"_s);
    m_message->setReservedLines(2);
    m_grid->addWidget(m_message, m_grid->rowCount(), 0, 1, -1);
}

void SourceChoice::addChoice(ExportSource source)
{
    const Choice choice{new QRadioButton(SourceText::name(source)), new QLabel, new HelpText};
    choice.button->setObjectName(nameInTree(source));
    choice.count->setObjectName(nameInTree(source) + u"Count"_s);
    choice.remark->setObjectName(nameInTree(source) + u"Remark"_s);
    connect(choice.button, &QRadioButton::toggled, this, [this, button = choice.button](bool isChosen) {
        if (!isChosen)
            return;
        setFocusProxy(button);
        showLoadedState();
        Q_EMIT changed();
    });
    const int row = m_grid->rowCount();
    m_grid->addWidget(choice.button, row, 0);
    m_grid->addWidget(choice.count, row, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(choice.remark, row, 2);
    m_choices.insert(source, choice);
}

void SourceChoice::setContext(const ExportContext &context)
{
    const std::optional<ExportSource> before = source();
    for (const ExportSource source : kExportSources)
        refresh(source, context);
    choose(before && context.canExport(*before) ? before : context.likelySource());
    m_loadedState = context.loadedState;
    showLoadedState();
}

/// Everything is read again, so that its own remark says all there is to say.
void SourceChoice::showLoadedState()
{
    const std::optional<ExportSource> chosen = source();
    const bool isLoaded = chosen && chosen != ExportSource::Everything;
    m_message->clearProblem();
    m_message->setHelp(isLoaded ? m_loadedState.text : QString());
    if (isLoaded && m_loadedState.areIncomplete)
        m_message->showProblem(Tone::Warning, m_loadedState.text);
}

void SourceChoice::refresh(ExportSource source, const ExportContext &context)
{
    const Choice &choice = m_choices[source];
    const std::optional<int> count = context.count(source);
    const QString number = count ? QLocale().toString(*count) : QString();
    const QString remark = SourceText::remark(source, context, m_clock.now());
    choice.count->setText(number);
    choice.count->setEnabled(context.canExport(source));
    choice.remark->setText(remark);
    choice.button->setEnabled(context.canExport(source));
    const QString name = withoutMnemonic(SourceText::name(source));
    //: a choice, and how many rules it has
    choice.button->setAccessibleName(count ? tr("%1: %2").arg(name, number) : name);
    choice.button->setAccessibleDescription(remark);
}

void SourceChoice::choose(std::optional<ExportSource> source)
{
    if (source)
        return m_choices[*source].button->setChecked(true);
    for (const Choice &choice : std::as_const(m_choices)) {
        // An exclusive button cannot be unchecked.
        choice.button->setAutoExclusive(false);
        choice.button->setChecked(false);
        choice.button->setAutoExclusive(true);
    }
}

std::optional<ExportSource> SourceChoice::source() const
{
    for (const ExportSource source : kExportSources) {
        if (m_choices[source].button->isChecked())
            return source;
    }
    return std::nullopt;
}

} // namespace qrjump::ui
