#pragma once

#include "core/transfer/exportoptions.h"
#include "ui/transfer/exportcontext.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

class ColumnChoice;
class DesktopFiles;
class SourceChoice;
class TargetField;

/// The fields of an export: which rules, which columns, how and where to.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    /// `files` and `clock` outlive the form.
    ExportForm(core::AccountKind kind, DesktopFiles &files, const core::Clock &clock,
               QWidget *parent = nullptr);

    void setContext(const ExportContext &context);
    void setEncoding(core::CsvEncoding encoding);

    [[nodiscard]] std::optional<ExportSource> source() const;
    [[nodiscard]] core::ExportOptions options() const;
    [[nodiscard]] TargetField &target() { return *m_target; }
    void focusFirstField();

Q_SIGNALS:
    void changed();

private:
    void createRows(core::AccountKind kind, DesktopFiles &files, const core::Clock &clock);
    void createEncodings();
    /// `firstLine` is the part of `field` that the label stands beside.
    void addRow(QLabel *label, QWidget *field, const QWidget *firstLine);

    QGridLayout *m_grid;
    SourceChoice *m_source = nullptr;
    ColumnChoice *m_columns = nullptr;
    QComboBox *m_encoding = nullptr;
    TargetField *m_target = nullptr;
};

} // namespace qrjump::ui
