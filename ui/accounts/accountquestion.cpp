#include "ui/accounts/accountquestion.h"

#include "ui/accounts/accountbadge.h"
#include "ui/widgets/spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidthInCharacters = 64;

QLabel *wrappedLabel(const QString &objectName, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AccountQuestion::AccountQuestion(const AccountLook &look, const Content &content, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"accountQuestion"_s);
    setWindowTitle(content.title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *badge = new AccountBadge;
    badge->setLook(look);
    auto *buttons = new QDialogButtonBox;
    auto *yes = buttons->addButton(content.answer, QDialogButtonBox::AcceptRole);
    yes->setObjectName(u"answerYes"_s);
    yes->setIcon(icon(content.icon));
    yes->setAutoDefault(false);
    auto *no = buttons->addButton(QDialogButtonBox::Cancel);
    no->setObjectName(u"answerNo"_s);
    no->setDefault(true);
    no->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    const Spacing spacing(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing.atEdge(), spacing.atEdge(), spacing.atEdge(), spacing.atEdge());
    layout->setSpacing(spacing.betweenGroups());
    layout->addWidget(badge);
    layout->addWidget(wrappedLabel(u"question"_s, content.question));
    layout->addWidget(wrappedLabel(u"consequences"_s, content.consequences));
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(spacing.characters(kWidthInCharacters));
}

} // namespace qrjump::ui
