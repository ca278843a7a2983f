#include "ui/rules/form/ruleformheader.h"

#include "core/base/sentences.h"
#include "ui/accounts/accountbadge.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/timetext.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

RuleFormHeader::RuleFormHeader(const RuleFormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing(fontMetrics()).step());
    addAccountLine(context);
    addFactsLine(context);
    addConsequence(context);
}

void RuleFormHeader::addAccountLine(const RuleFormContext &context)
{
    auto *badge = new AccountBadge;
    badge->setLook(context.account);
    m_layout->addWidget(badge);
}

void RuleFormHeader::addFactsLine(const RuleFormContext &context)
{
    QStringList facts;
    if (context.featureOpen)
        facts.append(*context.featureOpen ? tr("Feature switched on") : tr("Feature switched off"));
    if (context.publishQuota)
        facts.append(tr("%n publish(es) left this month", nullptr, *context.publishQuota));
    if (context.asOf.isValid())
        //: %1 a time of day
        facts.append(tr("as of %1").arg(timeText(context.asOf)));
    auto *line = new HelpText(facts.join(u" · "_s));
    line->setObjectName(u"accountFacts"_s);
    line->setVisible(!facts.isEmpty());
    m_layout->addWidget(line);
}

void RuleFormHeader::addConsequence(const RuleFormContext &context)
{
    const bool isOff = context.featureOpen == false;
    auto *sign = new QLabel;
    const int size = fontMetrics().height();
    const Tone tone = isOff ? Tone::Warning : Tone::Info;
    sign->setPixmap(icon(signOf(tone), tone).pixmap(QSize(size, size), devicePixelRatioF()));
    QString sentence =
        tr("The rule is saved unpublished: nothing the public sees changes until it is published.");
    if (isOff)
        sentence = core::joinedSentences(
            {sentence, tr("The feature is switched off, so no code opens the mini program before it is "
                          "switched on in the WeChat console.")});
    auto *text = new QLabel(sentence);
    text->setObjectName(u"consequence"_s);
    text->setWordWrap(true);
    m_consequence = new QWidget;
    auto *row = new QHBoxLayout(m_consequence);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing(fontMetrics()).inGroup());
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_layout->addWidget(m_consequence);
}

void RuleFormHeader::setConsequenceVisible(bool isVisible)
{
    m_consequence->setVisible(isVisible);
}

} // namespace qrjump::ui
