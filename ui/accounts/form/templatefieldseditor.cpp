#include "ui/accounts/form/templatefieldseditor.h"

#include "ui/accounts/form/templatefieldline.h"
#include "ui/widgets/focusstop.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::TemplateField;

TemplateFieldsEditor::TemplateFieldsEditor(const QString &objectName, const QString &addText, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(new QPushButton(icon(IconName::Add), addText))
{
    setObjectName(objectName);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing(fontMetrics()).step());
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setObjectName(objectName + u"Add"_s);
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, &TemplateFieldsEditor::addEmptyLine);
    setFocusProxy(m_add);
}

void TemplateFieldsEditor::setTitle(const QString &title)
{
    m_title = title;
    m_add->setAccessibleName(m_add->text());
    for (TemplateFieldLine *line : std::as_const(m_lines))
        line->setTitle(title);
}

QList<TemplateField> TemplateFieldsEditor::allFields() const
{
    QList<TemplateField> fields;
    for (const TemplateFieldLine *line : m_lines)
        fields.append(line->field());
    return fields;
}

QList<TemplateField> TemplateFieldsEditor::fields() const
{
    QList<TemplateField> fields = allFields();
    fields.removeAll(TemplateField());
    return fields;
}

void TemplateFieldsEditor::setFields(const QList<TemplateField> &fields)
{
    while (m_lines.size() < fields.size())
        appendLine();
    while (m_lines.size() > fields.size())
        removeLastLine();
    for (qsizetype i = 0; i < fields.size(); ++i)
        m_lines.at(i)->setField(fields.at(i));
    setFocusProxy(m_lines.isEmpty() ? static_cast<QWidget *>(m_add) : m_lines.first());
}

void TemplateFieldsEditor::appendLine()
{
    const qsizetype index = m_lines.size();
    auto *line = new TemplateFieldLine(objectName(), static_cast<int>(index) + 1);
    line->setTitle(m_title);
    m_layout->insertWidget(static_cast<int>(index), line);
    line->show(); // now: the layout shows it too late to take the focus
    setTabOrder(line->followInTabOrder(focusStopBefore(m_add)), m_add);
    m_lines.append(line);
    connect(line, &TemplateFieldLine::edited, this, &TemplateFieldsEditor::edited);
    connect(line, &TemplateFieldLine::left, this, &TemplateFieldsEditor::left);
    connect(line, &TemplateFieldLine::removeRequested, this, [this, index] { remove(index); });
}

void TemplateFieldsEditor::removeLastLine()
{
    TemplateFieldLine *line = m_lines.takeLast();
    line->setParent(nullptr);
    line->deleteLater(); // this may be called from its own button
}

void TemplateFieldsEditor::addEmptyLine()
{
    setFields(allFields() << TemplateField());
    m_lines.last()->setFocus();
}

void TemplateFieldsEditor::remove(qsizetype line)
{
    QList<TemplateField> all = allFields();
    all.removeAt(line);
    setFields(all);
    if (m_lines.isEmpty())
        m_add->setFocus();
    else
        m_lines.at(qMin(line, m_lines.size() - 1))->setFocus();
    Q_EMIT edited();
}

} // namespace qrjump::ui
