#pragma once

#include "core/accounts/connectionfinding.h"
#include "ui/widgets/icons.h"

#include <QFrame>

#include <optional>

class QLabel;
class QToolButton;

namespace qrjump::ui {

class WrappedText;

/// One step of a connection test: its name, how it stands by sign and word, and what it found.
class ConnectionStepRow : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionStepRow(core::ConnectionStep step, QWidget *parent = nullptr);

    void showWaiting();
    void showRunning();
    void showFinding(const core::ConnectionFinding &finding);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Look
    {
        QString word;
        std::optional<IconName> icon = {};
        std::optional<Tone> tone = {};
    };

    void createTexts();
    void createCopyButtons();
    void arrange();
    QToolButton *addCopyButton(const QString &text, const QString &name);
    void showLook(const Look &look);
    void paintLook();
    void showTexts(const core::ConnectionFinding &finding);
    [[nodiscard]] static Look lookOf(core::ConnectionFinding::Outcome outcome);

    core::ConnectionStep m_step;
    core::ConnectionFinding m_finding;
    Look m_look;
    QLabel *m_icon = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_word = nullptr;
    WrappedText *m_text = nullptr;
    WrappedText *m_remedy = nullptr;
    WrappedText *m_raw = nullptr;
    QToolButton *m_copyAddress = nullptr;
    QToolButton *m_copyRid = nullptr;
};

} // namespace qrjump::ui
