#include "ui/accounts/form/generalpage.h"

#include "core/rules/ruletext.h"
#include "ui/accounts/form/colourfield.h"
#include "ui/accounts/form/miniprogramsfield.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/helptext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::Account;
using core::AccountField;
using core::AccountKind;
using core::WriteAccess;

namespace {

QList<Choice> kindChoices()
{
    return {{static_cast<int>(AccountKind::Ordinary), core::displayText(AccountKind::Ordinary),
             GeneralPage::tr("Rules for links of your own domain; they belong to a mini program."),
             u"kindOrdinary"_s},
            {static_cast<int>(AccountKind::Service), core::displayText(AccountKind::Service),
             GeneralPage::tr("Rules for the QR codes of a service account; they open mini programs that are "
                             "linked with it."),
             u"kindService"_s}};
}

} // namespace

GeneralPage::GeneralPage(QWidget *parent)
    : AccountFormPart(parent)
{
    createNameRow();
    createSandboxRow();
    createKindRow();
    createAppidRow();
    createMiniProgramRows();
    createMarkRows();
    createLockRow();
}

void GeneralPage::createNameRow()
{
    m_name = new QLineEdit;
    m_name->setObjectName(u"nameField"_s);
    addRow(AccountField::Name, tr("&Name"), m_name,
           tr("How you call the account, for example “Shop” or “Shop, test”."));
    watchLine(m_name, AccountField::Name);
}

void GeneralPage::createSandboxRow()
{
    m_sandbox =
        new HelpText(tr("A sandbox account: its kind, its appid and its mini programs are those of the "
                        "sandbox inside this program."));
    m_sandbox->setObjectName(u"sandboxNote"_s);
    grid()->addField(tr("Kind"), m_sandbox);
}

void GeneralPage::createKindRow()
{
    m_kind = new ChoiceField(kindChoices());
    m_kind->setObjectName(u"kindField"_s);
    grid()->addField(tr("&Kind"), m_kind);
    grid()->addMessage({}, 0);
    m_kind->setTitle(m_kind->accessibleName());
    connect(m_kind, &ChoiceField::edited, this, [this] {
        showKind();
        Q_EMIT edited();
    });
}

void GeneralPage::createAppidRow()
{
    m_appid = new QLineEdit;
    m_appid->setObjectName(u"appidField"_s);
    m_appidMessage = addRow(AccountField::Appid, tr("A&ppid"), m_appid);
    watchLine(m_appid, AccountField::Appid);
}

void GeneralPage::createMiniProgramRows()
{
    m_miniPrograms = new MiniProgramsField;
    m_miniPrograms->setObjectName(u"miniProgramsField"_s);
    addRow(AccountField::MiniPrograms, tr("&Mini programs"), m_miniPrograms,
           tr("The appids of the mini programs that the codes are to open."));
    m_miniPrograms->setTitle(m_miniPrograms->accessibleName());
    connect(m_miniPrograms, &MiniProgramsField::edited, this, [this] {
        showActiveChoices();
        Q_EMIT edited();
    });
    connect(m_miniPrograms, &MiniProgramsField::left, this,
            [this] { Q_EMIT left(AccountField::MiniPrograms); });

    m_active = new QComboBox;
    m_active->setObjectName(u"activeField"_s);
    addRow(AccountField::ActiveMiniProgram, tr("Act&ive"), m_active,
           tr("The one whose rules are listed and changed now."));
    connect(m_active, &QComboBox::activated, this, &GeneralPage::edited);
}

void GeneralPage::createMarkRows()
{
    m_colour = new ColourField;
    m_colour->setObjectName(u"colourField"_s);
    grid()->addField(tr("Colo&ur"), m_colour);
    m_colour->setTitle(m_colour->accessibleName());
    connect(m_colour, &ColourField::edited, this, &GeneralPage::edited);
    connect(m_colour, &ColourField::left, this, [this] { Q_EMIT left(AccountField::Word); });

    m_word = new QComboBox;
    m_word->setObjectName(u"wordField"_s);
    m_word->setEditable(true);
    m_word->setInsertPolicy(QComboBox::NoInsert);
    m_word->addItems({tr("Production"), tr("Test"), tr("Staging")});
    addRow(AccountField::Word, tr("&Word"), m_word,
           tr("What the colour means. Colour and word stand wherever the account can be changed."));
    watchBox(m_word, AccountField::Word);
}

void GeneralPage::createLockRow()
{
    m_lock = new QCheckBox(tr("&Lock: this program changes nothing in this account"));
    m_lock->setObjectName(u"lockField"_s);
    grid()->addField(tr("Changes"), m_lock);
    m_lock->setAccessibleName({}); // its own text says more than the label
    grid()->addMessage(tr("Reading and exporting go on. Adding, editing, publishing and deleting are refused "
                          "before anything is sent, until you remove the lock."),
                       1);
    connect(m_lock, &QCheckBox::toggled, this, &GeneralPage::edited);
}

void GeneralPage::load(const Account &account)
{
    m_isSandbox = account.isSandbox;
    m_name->setText(account.name);
    m_kind->setValue(static_cast<int>(account.kind));
    m_appid->setText(account.appid);
    m_miniPrograms->setAppids(account.miniProgramAppids);
    showActiveChoices();
    m_active->setCurrentText(account.miniProgramAppid);
    m_colour->setColour(account.colour);
    m_word->setCurrentText(account.word);
    m_lock->setChecked(account.writes == WriteAccess::Locked);
    showKind();
}

void GeneralPage::store(Account &account) const
{
    account.name = m_name->text().trimmed();
    account.colour = m_colour->colour();
    account.word = m_word->currentText().trimmed();
    account.writes = m_lock->isChecked() ? WriteAccess::Locked : WriteAccess::Allowed;
    if (m_isSandbox)
        return;
    account.kind = kind();
    account.appid = m_appid->text().trimmed();
    const bool isService = account.kind == AccountKind::Service;
    account.miniProgramAppids = isService ? m_miniPrograms->appids() : QStringList();
    account.miniProgramAppid = isService ? m_active->currentText() : QString();
}

AccountKind GeneralPage::kind() const
{
    return static_cast<AccountKind>(m_kind->value().value_or(0));
}

void GeneralPage::showKind()
{
    const bool isService = kind() == AccountKind::Service;
    m_appidMessage->setHelp(isService ? tr("That of the service account. The WeChat console shows it.")
                                      : tr("That of the mini program. The WeChat console shows it."));
    grid()->setFieldVisible(m_sandbox, m_isSandbox);
    grid()->setFieldVisible(m_kind, !m_isSandbox);
    grid()->setFieldVisible(m_appid, !m_isSandbox);
    grid()->setFieldVisible(m_miniPrograms, isService && !m_isSandbox);
    grid()->setFieldVisible(m_active, isService && !m_isSandbox);
}

/// The choice stays while it is among the mini programs.
void GeneralPage::showActiveChoices()
{
    const QString active = m_active->currentText();
    m_active->clear();
    m_active->addItems(m_miniPrograms->appids());
    if (const int index = m_active->findText(active); index >= 0)
        m_active->setCurrentIndex(index);
}

} // namespace qrjump::ui
