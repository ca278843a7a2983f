#include "ui/rules/accountstrip.h"

#include "core/base/clock.h"
#include "core/rules/rulelimits.h"
#include "ui/accounts/accountbadge.h"
#include "ui/accounts/tokenagetext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/timetext.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>

namespace qrjump::ui {

namespace {

constexpr auto kAgeIsLookedAtEvery = std::chrono::seconds(20);

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

QString ageText(const core::AccountFacts &facts)
{
    if (!facts.asOf.isValid())
        return {};
    const QString time = timeText(facts.asOf);
    const QString unsettled = QLocale().toString(facts.unsettled);
    if (facts.isCountedAlong && facts.unsettled > 0)
        //: %2 is how many of the program's own changes were sent and not answered
        return AccountStrip::tr("as of %1 and own changes since; what became of %2 is not known yet")
            .arg(time, unsettled);
    if (facts.isCountedAlong)
        //: Numbers from the server's last answer, to which the program's own changes have been added
        return AccountStrip::tr("as of %1 and own changes since").arg(time);
    if (facts.unsettled > 0)
        //: %2 is how many of the program's own changes were sent and not answered
        return AccountStrip::tr("as of %1; own changes whose outcome is not known yet: %2")
            .arg(time, unsettled);
    return AccountStrip::tr("as of %1").arg(time);
}

AccountStrip::AccountStrip(const core::Account &account, const core::Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_account(account)
    , m_clock(clock)
{
    arrange();
    m_ageing.setInterval(kAgeIsLookedAtEvery);
    connect(&m_ageing, &QTimer::timeout, this, &AccountStrip::showWhatAges);
    m_ageing.start();
    showAccount(account);
    showFacts({});
}

void AccountStrip::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *layout = new FlowLayout(this); // a narrow window takes a second line instead of cutting facts off
    layout->setContentsMargins(spacing.atEdge(), spacing.betweenGroups(), spacing.atEdge(),
                               spacing.inGroup());
    layout->setSpacing(spacing.atEdge());
    m_badge = new AccountBadge;
    layout->addWidget(m_badge);
    createMiniProgramChoice();
    layout->addWidget(m_miniProgram);
    m_tokenAge = addFact("tokenAge");
    m_feature = addFact("featureState");
    m_rules = addFact("ruleCount");
    m_publishes = addFact("publishQuota");
    m_asOf = addFact("asOf");
    m_asOf->setForegroundRole(QPalette::PlaceholderText);
}

void AccountStrip::createMiniProgramChoice()
{
    m_miniProgram = new QComboBox;
    m_miniProgram->setObjectName(QStringLiteral("miniProgram"));
    m_miniProgram->setAccessibleName(tr("Mini program"));
    m_miniProgram->setToolTip(tr("The mini program of this service account whose rules are shown"));
    connect(m_miniProgram, &QComboBox::textActivated, this, [this](const QString &appid) {
        if (appid != m_account.miniProgramAppid)
            Q_EMIT miniProgramChosen(appid);
    });
}

void AccountStrip::showAccount(const core::Account &account)
{
    m_account = account;
    m_badge->setAccount(account);
    showMiniPrograms();
    showTokenAge();
}

/// The publishes left are those of one month.
void AccountStrip::showWhatAges()
{
    showTokenAge();
    showFacts(m_facts);
}

void AccountStrip::showMiniPrograms()
{
    m_miniProgram->clear();
    m_miniProgram->addItems(m_account.miniProgramAppids);
    m_miniProgram->setCurrentText(m_account.miniProgramAppid);
    m_miniProgram->setVisible(m_account.miniProgramAppids.size() > 1);
}

void AccountStrip::showTokenAge()
{
    const auto *pasted = std::get_if<core::PastedTokenSettings>(&m_account.token);
    if (!pasted || m_account.isSandbox)
        return setFact(m_tokenAge, {});
    setFact(m_tokenAge, m_tokenStanding == TokenStanding::Refused
                            ? refusedTokenText()
                            : pastedTokenText(pasted->pastedAt, m_clock.now()));
}

void AccountStrip::showToken(TokenStanding standing)
{
    m_tokenStanding = standing;
    showTokenAge();
}

QLabel *AccountStrip::addFact(const char *objectName)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1StringView(objectName));
    label->setTextFormat(Qt::PlainText);
    layout()->addWidget(label);
    return label;
}

void AccountStrip::showFacts(const core::AccountFacts &read)
{
    m_facts = read;
    const core::AccountFacts facts = core::stillTrue(read, m_clock.now());
    const QLocale locale;
    QString feature;
    if (facts.featureOpen)
        feature = *facts.featureOpen ? tr("● Feature switched on") : tr("○ Feature switched off");
    setFact(m_feature, feature);
    m_feature->setToolTip(
        tr("Whether “open a mini program by QR code” is switched on in the WeChat console. While it is "
           "off, no rule opens anything."));
    setFact(m_rules, facts.ruleCount ? tr("%1 of %2 rules")
                                           .arg(locale.toString(*facts.ruleCount),
                                                locale.toString(ruleLimit(m_account.kind)))
                                     : QString());
    setFact(m_publishes, facts.publishQuota
                             ? tr("%n publish(es) left this month", nullptr, *facts.publishQuota)
                             : QString());
    setFact(m_asOf, ageText(facts));
}

} // namespace qrjump::ui
