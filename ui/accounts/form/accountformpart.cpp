#include "ui/accounts/form/accountformpart.h"

#include "ui/accounts/secretfield.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/leavewatcher.h"
#include "ui/widgets/spacing.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace qrjump::ui {

using core::AccountField;
using core::AccountProblem;

AccountFormPart::AccountFormPart(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    auto *rows = new QWidget;
    m_grid = new FieldGrid(rows);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing(fontMetrics()).step());
    m_layout->addWidget(rows);
}

FieldMessage *AccountFormPart::addRow(AccountField field, const QString &label, QWidget *widget,
                                      const QString &help)
{
    m_grid->addField(label, widget);
    FieldMessage *message = m_grid->addMessage(help, 1);
    m_widgets.insert(field, widget);
    m_messages.insert(field, message);
    return message;
}

void AccountFormPart::addSecretRow(const QString &label, SecretField *field)
{
    m_grid->addField(label, field);
    field->line()->setAccessibleName(field->accessibleName());
    m_secrets.append(field);
    connect(field, &SecretField::edited, this, &AccountFormPart::edited);
}

void AccountFormPart::watchLine(QLineEdit *line, AccountField field)
{
    connect(line, &QLineEdit::textEdited, this, &AccountFormPart::edited);
    connect(new LeaveWatcher(line), &LeaveWatcher::left, this, [this, field] { Q_EMIT left(field); });
}

void AccountFormPart::watchBox(QComboBox *box, AccountField field)
{
    box->lineEdit()->setAccessibleName(box->accessibleName());
    connect(box->lineEdit(), &QLineEdit::textEdited, this, &AccountFormPart::edited);
    connect(box, &QComboBox::activated, this, &AccountFormPart::edited);
    // Of the box: its line has the focus only by proxy.
    connect(new LeaveWatcher(box), &LeaveWatcher::left, this, [this, field] { Q_EMIT left(field); });
}

void AccountFormPart::addPart(AccountFormPart *part)
{
    m_parts.append(part);
    m_layout->addWidget(part);
    connect(part, &AccountFormPart::edited, this, &AccountFormPart::edited);
    connect(part, &AccountFormPart::left, this, &AccountFormPart::left);
}

void AccountFormPart::loadSecrets(const SecretStates &states)
{
    for (SecretField *field : std::as_const(m_secrets))
        field->load(states);
    for (AccountFormPart *part : std::as_const(m_parts))
        part->loadSecrets(states);
}

void AccountFormPart::setSecretStates(const SecretStates &states)
{
    for (SecretField *field : std::as_const(m_secrets))
        field->setStates(states);
    for (AccountFormPart *part : std::as_const(m_parts))
        part->setSecretStates(states);
}

core::SecretChanges AccountFormPart::secretChanges() const
{
    core::SecretChanges changes;
    for (const SecretField *field : m_secrets) {
        if (const auto change = field->change())
            changes.append(*change);
    }
    for (const AccountFormPart *part : m_parts)
        changes.append(part->secretChanges());
    return changes;
}

void AccountFormPart::showProblems(const ShownAccountProblems &shown)
{
    for (auto message = m_messages.constBegin(); message != m_messages.constEnd(); ++message)
        showProblem(message.key(), shown.at(message.key()));
    for (AccountFormPart *part : std::as_const(m_parts))
        part->showProblems(shown);
}

void AccountFormPart::showProblem(AccountField field, const QList<AccountProblem> &problems)
{
    FieldMessage *message = m_messages.value(field);
    if (problems.isEmpty())
        return message->clearProblem();
    const bool isError = problems.first().severity == AccountProblem::Severity::Error;
    const QString sentence = isError ? tr("Error: %1") : tr("Hint: %1");
    message->showProblem(isError ? Tone::Danger : Tone::Warning, sentence.arg(problems.first().text));
}

bool AccountFormPart::has(AccountField field) const
{
    return m_widgets.contains(field) ||
           std::any_of(m_parts.begin(), m_parts.end(),
                       [field](const AccountFormPart *part) { return part->has(field); });
}

int AccountFormPart::labelWidth() const
{
    int width = m_grid->labelWidth();
    for (const AccountFormPart *part : m_parts)
        width = std::max(width, part->labelWidth());
    return width;
}

void AccountFormPart::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
    for (AccountFormPart *part : std::as_const(m_parts))
        part->setLabelWidth(width);
}

QWidget *AccountFormPart::pointOut(AccountField field)
{
    if (QWidget *widget = m_widgets.value(field); widget && widget->isVisibleTo(this)) {
        widget->setFocus();
        return m_messages.value(field);
    }
    for (AccountFormPart *part : std::as_const(m_parts)) {
        if (!part->isVisibleTo(this))
            continue;
        if (QWidget *message = part->pointOut(field))
            return message;
    }
    return nullptr;
}

} // namespace qrjump::ui
