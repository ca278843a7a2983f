#include "ui/accounts/accountbadge.h"

#include "core/rules/ruletext.h"
#include "ui/accounts/accountmark.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/typography.h"

#include <QHBoxLayout>
#include <QLabel>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

AccountBadge::AccountBadge(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel)
    , m_mark(new AccountMark)
    , m_kind(new QLabel)
{
    setObjectName(u"accountBadge"_s);
    m_name->setObjectName(u"accountName"_s);
    m_name->setFocusPolicy(Qt::NoFocus);
    m_name->setFont(titleFont(font()));
    m_mark->setObjectName(u"accountMark"_s);
    m_kind->setObjectName(u"accountKind"_s);
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing(fontMetrics()).betweenGroups());
    row->addWidget(m_name);
    row->addWidget(m_mark);
    row->addWidget(m_kind);
    row->addStretch(1);
}

void AccountBadge::setLook(const AccountLook &look)
{
    m_name->setText(look.name);
    m_mark->setLook(look);
    m_kind->setText(core::displayText(look.kind));
    setAccessibleName(spokenText(look));
}

} // namespace qrjump::ui
