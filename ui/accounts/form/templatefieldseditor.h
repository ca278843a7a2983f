#pragma once

#include "core/tokens/tokensettings.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace qrjump::ui {

class TemplateFieldLine;

/// Names and values of headers or query items, one line each.
class TemplateFieldsEditor : public QWidget
{
    Q_OBJECT

public:
    TemplateFieldsEditor(const QString &objectName, const QString &addText, QWidget *parent = nullptr);

    /// What a screen reader says before the names of the fields.
    void setTitle(const QString &title);

    /// Without the lines that are empty.
    [[nodiscard]] QList<core::TemplateField> fields() const;
    void setFields(const QList<core::TemplateField> &fields);

Q_SIGNALS:
    void edited();
    void left();

private:
    /// What stands in the lines, empty ones among them.
    [[nodiscard]] QList<core::TemplateField> allFields() const;
    void appendLine();
    void removeLastLine();
    void addEmptyLine();
    void remove(qsizetype line);

    // Lines come and go at the end only and texts move between them, so that Tab always goes down.
    QList<TemplateFieldLine *> m_lines;
    QString m_title;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

} // namespace qrjump::ui
