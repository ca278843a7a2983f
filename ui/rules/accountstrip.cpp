#include "ui/rules/accountstrip.h"

#include "core/rules/rulelimits.h"
#include "core/rules/ruletext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/timetext.h"
#include "ui/widgets/typography.h"

#include <QLabel>
#include <QLocale>

namespace qrjump::ui {

namespace {

int ruleLimit(core::AccountKind kind)
{
    switch (kind) {
    case core::AccountKind::Ordinary:
        return core::kMaxOrdinaryRules;
    case core::AccountKind::Service:
        return core::kMaxServiceRules;
    }
    Q_UNREACHABLE();
}

void setFact(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

AccountStrip::AccountStrip(const core::Account &account, QWidget *parent)
    : QFrame(parent)
    , m_kind(account.kind)
{
    const Spacing spacing(fontMetrics());
    auto *layout = new FlowLayout(this); // a narrow window takes a second line instead of cutting facts off
    layout->setContentsMargins(spacing.atEdge(), spacing.betweenGroups(), spacing.atEdge(),
                               spacing.inGroup());
    layout->setSpacing(spacing.atEdge());

    auto *name = new QLabel(account.name);
    name->setObjectName(QStringLiteral("accountName"));
    name->setFont(titleFont(font()));
    name->setTextFormat(Qt::PlainText);
    layout->addWidget(name);
    addFact("accountKind")->setText(core::displayText(account.kind));
    m_feature = addFact("featureState");
    m_rules = addFact("ruleCount");
    m_publishes = addFact("publishQuota");
    m_asOf = addFact("asOf");
    m_asOf->setForegroundRole(QPalette::PlaceholderText);
    showFacts({});
}

QLabel *AccountStrip::addFact(const char *objectName)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1StringView(objectName));
    label->setTextFormat(Qt::PlainText);
    layout()->addWidget(label);
    return label;
}

void AccountStrip::showFacts(const core::AccountFacts &facts)
{
    const QLocale locale;
    QString feature;
    if (facts.featureOpen)
        feature = *facts.featureOpen ? tr("● Feature switched on") : tr("○ Feature switched off");
    setFact(m_feature, feature);
    m_feature->setToolTip(
        tr("Whether “open a mini program by QR code” is switched on in the WeChat console. While it is "
           "off, no rule opens anything."));
    setFact(
        m_rules,
        facts.ruleCount
            ? tr("%1 of %2 rules").arg(locale.toString(*facts.ruleCount), locale.toString(ruleLimit(m_kind)))
            : QString());
    setFact(m_publishes, facts.publishQuota
                             ? tr("%n publish(es) left this month", nullptr, *facts.publishQuota)
                             : QString());
    setFact(m_asOf, facts.asOf.isValid() ? tr("as of %1").arg(timeText(facts.asOf)) : QString());
}

} // namespace qrjump::ui
