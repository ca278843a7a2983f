#include "ui/accounts/form/templatefieldline.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/leavewatcher.h"
#include "ui/widgets/spacing.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameShare = 2;
constexpr int kValueShare = 5;

} // namespace

TemplateFieldLine::TemplateFieldLine(const QString &objectName, int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
    , m_name(new QLineEdit)
    , m_value(new QLineEdit)
    , m_remove(new QToolButton)
{
    m_name->setObjectName(u"%1Name%2"_s.arg(objectName).arg(number));
    m_name->setPlaceholderText(tr("Name"));
    m_value->setObjectName(u"%1Value%2"_s.arg(objectName).arg(number));
    m_value->setPlaceholderText(tr("Value"));
    m_remove->setObjectName(u"%1Remove%2"_s.arg(objectName).arg(number));
    m_remove->setIcon(icon(IconName::Close));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setToolTip(tr("Remove this line"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing(fontMetrics()).step());
    row->addWidget(m_name, kNameShare);
    row->addWidget(m_value, kValueShare);
    row->addWidget(m_remove);
    setFocusProxy(m_name);
    for (QLineEdit *line : {m_name, m_value}) {
        connect(line, &QLineEdit::textEdited, this, &TemplateFieldLine::edited);
        connect(new LeaveWatcher(line), &LeaveWatcher::left, this, &TemplateFieldLine::left);
    }
    connect(m_remove, &QToolButton::clicked, this, &TemplateFieldLine::removeRequested);
}

void TemplateFieldLine::setTitle(const QString &title)
{
    //: %1 "Headers" or "Query", %2 the number of a line
    m_name->setAccessibleName(tr("%1, name %2").arg(title).arg(m_number));
    m_value->setAccessibleName(tr("%1, value %2").arg(title).arg(m_number));
    m_remove->setAccessibleName(tr("%1, remove line %2").arg(title).arg(m_number));
}

core::TemplateField TemplateFieldLine::field() const
{
    return {.name = m_name->text().trimmed(), .value = m_value->text()};
}

void TemplateFieldLine::setField(const core::TemplateField &field)
{
    m_name->setText(field.name);
    m_value->setText(field.value);
}

QWidget *TemplateFieldLine::followInTabOrder(QWidget *previous)
{
    setTabOrder(previous, m_name);
    setTabOrder(m_name, m_value);
    setTabOrder(m_value, m_remove);
    return m_remove;
}

} // namespace qrjump::ui
