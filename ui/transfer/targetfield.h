#pragma once

#include "ui/transfer/exporttarget.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

class DesktopFiles;
class FieldMessage;

/// The path of the file to write, with what will happen there said below it.
class TargetField : public QWidget
{
    Q_OBJECT

public:
    /// `files` and `clock` outlive the field.
    TargetField(DesktopFiles &files, const core::Clock &clock, QWidget *parent = nullptr);

    /// `folder` is where paths without one belong.
    void setFile(const QString &folder, const QString &name);

    [[nodiscard]] const ExportTarget &target() const { return m_target; }
    /// Looks at the disk again, which other programs change, too.
    void refresh();

    /// This very dialog has written the target as it is now.
    void markWritten();

    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    /// The target is another one, or something happened to it.
    void changed();

private:
    void createLine();
    void createButton();
    void choose();
    void showTarget();

    DesktopFiles &m_files;
    const core::Clock &m_clock;
    QString m_folder;
    ExportTarget m_target;
    ExportTarget m_written; ///< what markWritten() was told about
    QLineEdit *m_line = nullptr;
    QPushButton *m_choose = nullptr;
    FieldMessage *m_message = nullptr;
};

} // namespace qrjump::ui
