#include "ui/rules/prefixpanel.h"

#include "core/base/sentences.h"
#include "core/rules/rulelimits.h"
#include "core/rules/rulevalidation.h"
#include "ui/rules/prefixinput.h"
#include "ui/widgets/chipfield.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

/// Whether the server would refuse to look for it.
bool preventsLookUp(const core::RuleProblem &problem)
{
    return problem.severity == core::RuleProblem::Severity::Error &&
           problem.code != core::RuleProblem::Code::ServiceCodeMissing;
}

ChipVerdict check(const QString &prefix, core::AccountKind kind)
{
    const auto problems = core::validatePrefix(prefix, kind);
    if (problems.isEmpty())
        return {};
    const core::RuleProblem &problem = problems.first();
    return {preventsLookUp(problem) ? ChipMark::Error : ChipMark::Hint,
            core::joinedSentences({problem.why, problem.remedy})};
}

} // namespace

bool canBeLookedUp(const QString &prefix, core::AccountKind kind)
{
    const auto problems = core::validatePrefix(prefix, kind);
    return std::none_of(problems.begin(), problems.end(), preventsLookUp);
}

PrefixPanel::PrefixPanel(core::AccountKind kind, QWidget *parent)
    : QWidget(parent)
    , m_input(new PrefixInput)
    , m_lookUp(new QPushButton(icon(IconName::Search), {}))
    , m_chips(new ChipField)
    , m_message(new HelpText)
{
    m_input->setPlaceholderText(tr("Type a prefix and press Enter, or paste a list"));
    m_input->setAccessibleName(tr("Prefixes to look up"));
    m_lookUp->setObjectName(u"lookUpPrefixes"_s);
    m_chips->setObjectName(u"prefixChips"_s);
    m_chips->setAccessibleName(tr("Prefixes to look up"));
    m_chips->setMaximumCount(core::kMaxPrefixesPerQuery);
    m_chips->setCheck([kind](const QString &prefix) { return check(prefix, kind); });
    m_chips->addButton()->hide();
    m_message->setObjectName(u"prefixMessage"_s);

    const Spacing spacing(fontMetrics());
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing.inGroup());
    row->addWidget(m_input, 1);
    row->addWidget(m_lookUp);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, spacing.inGroup());
    layout->setSpacing(spacing.inGroup());
    layout->addLayout(row);
    layout->addWidget(m_chips);
    layout->addWidget(m_message);

    connect(m_input, &PrefixInput::prefixesEntered, this, &PrefixPanel::addPrefixes);
    connect(m_input, &PrefixInput::completed, this, qOverload<>(&PrefixPanel::lookUp));
    connect(m_lookUp, &QPushButton::clicked, this, qOverload<>(&PrefixPanel::lookUp));
    connect(m_chips, &ChipField::chipsChanged, this, &PrefixPanel::showChips);
    showChips();
}

void PrefixPanel::focusInput()
{
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void PrefixPanel::addPrefixes(const QStringList &prefixes)
{
    QSet<QString> distinct(prefixes.begin(), prefixes.end());
    for (const QString &prefix : m_chips->texts())
        distinct.insert(prefix);
    m_chips->addTexts(prefixes);
    showChips();
    const int leftOut = static_cast<int>(distinct.size() - m_chips->texts().size());
    if (leftOut > 0) {
        m_message->setText(tr("WeChat takes at most %1 prefixes at once; %2 were left out.")
                               .arg(core::kMaxPrefixesPerQuery)
                               .arg(leftOut));
        m_message->show();
    }
}

void PrefixPanel::lookUp()
{
    m_input->confirm();
    if (!m_chips->texts().isEmpty() && !m_chips->hasErrors())
        Q_EMIT lookUpRequested(m_chips->texts());
}

void PrefixPanel::lookUp(const QString &prefix)
{
    m_chips->setTexts({prefix});
    lookUp();
}

void PrefixPanel::showChips()
{
    const int count = static_cast<int>(m_chips->texts().size());
    m_chips->setVisible(count > 0);
    m_lookUp->setText(count > 0 ? tr("Look up %n prefix(es)", nullptr, count) : tr("Look up"));
    m_lookUp->setEnabled(!m_chips->hasErrors());
    m_message->setText(m_chips->hasErrors() ? tr("The marked prefixes cannot be asked for: their tool tips "
                                                 "say why. Remove them, or enter them again "
                                                 "corrected.")
                                            : QString());
    m_message->setVisible(!m_message->text().isEmpty());
}

} // namespace qrjump::ui
