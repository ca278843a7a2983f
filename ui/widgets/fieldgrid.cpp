#include "ui/widgets/fieldgrid.h"

#include "ui/widgets/choicefield.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/spacing.h"

#include <QLabel>
#include <QLineEdit>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

const QWidget *focusTargetOf(const QWidget *field)
{
    while (field->focusProxy())
        field = field->focusProxy();
    return field;
}

} // namespace

FieldGrid::FieldGrid(QWidget *parent)
    : QGridLayout(parent)
{
    const Spacing spacing(parent->fontMetrics());
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(spacing.betweenGroups());
    setVerticalSpacing(spacing.step());
    setColumnStretch(1, 1);
}

void FieldGrid::addField(const QString &label, QWidget *field)
{
    auto *text = new QLabel(label);
    text->setBuddy(field);
    // QLabel passes over a buddy without a focus policy, even where another widget takes the focus for it. Qt
    // hands a policy on to that widget: it gets its own one back, or a click would not lead into it any more.
    if (const QWidget *target = focusTargetOf(field); target != field && field->focusPolicy() == Qt::NoFocus)
        field->setFocusPolicy(target->focusPolicy());
    field->setAccessibleName(withoutMnemonic(label));
    // As high as the first line of its field, so that both stand on one line.
    const auto *choices = qobject_cast<ChoiceField *>(field);
    text->setMinimumHeight(choices ? choices->firstLineHeight() : QLineEdit().sizeHint().height());
    m_lastField = field;
    m_lastRow = rowCount();
    addWidget(text, m_lastRow, 0, Qt::AlignTop);
    addWidget(field, m_lastRow, 1);
    setColumnMinimumWidth(0, qMax(labelWidth(), text->sizeHint().width()));
}

FieldMessage *FieldGrid::addMessage(const QString &help, int reservedLines)
{
    auto *message = new FieldMessage;
    message->setObjectName(m_lastField->objectName() + u"Message"_s);
    message->setHelp(help);
    message->setReservedLines(reservedLines);
    addWidget(message, m_lastRow + 1, 1);
    return message;
}

void FieldGrid::addAlternative(QWidget *field)
{
    field->setAccessibleName(m_lastField->accessibleName());
    addWidget(field, m_lastRow, 1);
}

void FieldGrid::setFieldVisible(QWidget *field, bool isVisible)
{
    int row = 0;
    int column = 0;
    int rowSpan = 0;
    int columnSpan = 0;
    getItemPosition(indexOf(field), &row, &column, &rowSpan, &columnSpan);
    field->setVisible(isVisible);
    itemAtPosition(row, 0)->widget()->setVisible(isVisible);
    const QLayoutItem *below = itemAtPosition(row + 1, 1);
    if (auto *message = below ? qobject_cast<FieldMessage *>(below->widget()) : nullptr)
        message->setVisible(isVisible);
}

} // namespace qrjump::ui
