#pragma once

#include <QObject>

#include <functional>

namespace qrjump::ui {

class DesktopFiles;
class InlineBar;

/// Asks which file to write. One that is there already is replaced only after a second click, in a bar.
class TargetQuestion : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const QString &fileName)>;

    /// Both outlive the question; `bar` is also the parent of the file dialog.
    TargetQuestion(DesktopFiles &files, InlineBar &bar, QObject *parent = nullptr);

    /// `suggestion` is the name of a file; without its folder it is among the user's documents. `chosen` is
    /// not called when the user changes their mind.
    void ask(const QString &suggestion, const Answer &chosen);

private:
    void offer(const QString &fileName, const Answer &chosen);

    DesktopFiles &m_files;
    InlineBar &m_bar;
};

} // namespace qrjump::ui
