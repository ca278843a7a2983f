#pragma once

#include "core/transfer/importreading.h"
#include "ui/transfer/import/importsettings.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace qrjump::ui {

class DesktopFiles;
class ElidedLabel;
class FormatBar;
class InlineBar;
class SamplePreview;

/// The first step of an import: which file, how it is written, what its columns hold. Whatever the user
/// changes is tried at once.
class FileStep : public QWidget
{
    Q_OBJECT

public:
    /// `settings` and `files` outlive the step.
    FileStep(core::AccountKind kind, QSettings &settings, DesktopFiles &files, QWidget *parent = nullptr);

    void open(const QString &fileName);
    /// Asks the user for a file.
    void choose();

    /// Null while there are no rows to go on with: see obstacle().
    [[nodiscard]] const core::ImportTable *rows() const;
    /// Another number whenever the rows were read anew.
    [[nodiscard]] int revision() const { return m_revision; }
    /// Why it cannot go on, in a sentence; empty when it can.
    [[nodiscard]] QString obstacle() const;
    /// Closes the message, if there is one.
    bool dismissMessage();
    void focusFirstField();

Q_SIGNALS:
    /// rows() or obstacle() changed.
    void changed();

private:
    void createWidgets();
    void arrange();
    void connectWidgets();

    void read();
    void take(const core::ImportReading::Outcome &outcome);
    void takeTable(const core::ImportTable &table);
    void takeError(const core::ImportError &error);
    /// False when the columns are as the user had them already.
    [[nodiscard]] bool applyRememberedColumns(const core::ImportTable &table);
    void chooseEncoding();
    void chooseSeparator();
    void chooseHeader();
    void chooseColumns();
    void showFile();
    void showTable();
    void showDamage();
    void showReading();

    core::AccountKind m_kind;
    ImportSettings m_settings;
    DesktopFiles &m_files;
    core::ImportReading m_reading;
    QString m_fileName;
    core::ImportChoices m_choices; ///< by the user, for this file
    std::optional<core::ImportTable> m_table;
    int m_revision = 0;

    ElidedLabel *m_name = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_choose = nullptr;
    FormatBar *m_format = nullptr;
    InlineBar *m_bar = nullptr;
    QProgressBar *m_progress = nullptr;
    SamplePreview *m_preview = nullptr;
};

} // namespace qrjump::ui
