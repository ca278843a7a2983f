#pragma once

#include "core/operations/singleoperation.h"
#include "core/rules/rulevalidation.h"
#include "ui/rules/form/formnotice.h"

#include <QTimer>

namespace qrjump::ui {

/// What happens between "send" and "closed": drives the SingleOperation, decides what is said and which next
/// steps there are. Knows no widget. Operation and catalogue outlive it.
class RuleFormFlow : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Editing, ///< the fields are the user's
        Writing, ///< waiting, sending or reading back; the fields are locked
        Unknown, ///< nobody knows what became of the rule; only checking again is offered
        Saved,   ///< found on the server after all; only closing is left
        Closed,
    };
    Q_ENUM(Phase)

    /// After `patience` without an answer it is said how long the program goes on waiting.
    RuleFormFlow(core::SingleOperation &operation, const core::ErrorCatalogue &catalogue,
                 std::chrono::milliseconds patience, QObject *parent = nullptr);

    void startAdd();
    void startEdit(const core::JumpRule &original);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] core::RuleOperation::Kind kind() const { return m_kind; }
    /// Edit: the rule as the server has it.
    [[nodiscard]] const core::JumpRule &original() const { return m_original; }
    /// What is to be said now.
    [[nodiscard]] std::optional<FormNotice> notice() const { return m_question ? m_question : m_notice; }
    /// What is going on, while Writing.
    [[nodiscard]] QString progressText() const;

    /// The user's wish to send `rule`. Only while Editing.
    void send(const core::JumpRule &rule);
    void checkAgain();
    void stop();
    void keepServerVersion();
    void say(const FormNotice &notice);
    /// Takes back what is said: a question is answered with no, a message has been read.
    void dismissNotice();
    /// The user has edited a field.
    void receiveEdit();

    enum class Content { Unsent, None };
    /// The user wants the form to close. Asks first when something would be lost; waits while Writing.
    void requestClose(Content content);
    void close();

Q_SIGNALS:
    /// Phase, notice or progress.
    void changed();
    /// The form turns to another operation: its kind and original are different ones now.
    void turned();
    void refused(qrjump::core::RuleField field, const QString &why);
    void saved(const qrjump::core::JumpRule &rule);
    void closed();

private:
    void begin(core::RuleOperation::Kind kind, const core::JumpRule &original);
    void write();
    [[nodiscard]] QString slowText() const;
    void followOperation();
    void noteLeft();
    [[nodiscard]] QString sendingText() const;
    [[nodiscard]] QString limitText() const;
    void showProgress(std::optional<std::chrono::milliseconds> pause);
    void receive(const core::OperationOutcome &outcome);
    void receiveDone(const core::OperationOutcome &outcome);
    void receiveRefusal(const core::ApiError &error);
    void turnTo(const std::optional<core::JumpRule> &serverRule);
    void enter(Phase phase);

    core::SingleOperation &m_operation;
    const core::ErrorCatalogue &m_catalogue;
    Phase m_phase = Phase::Editing;
    core::RuleOperation::Kind m_kind = core::RuleOperation::Kind::Add;
    core::JumpRule m_original;
    std::optional<FormNotice> m_notice;
    std::optional<FormNotice> m_question; ///< before closing; stands in front of m_notice
    bool m_closesWhenKnown = false;
    QTimer m_turnTimer;
    bool m_waitsLong = false; ///< another operation is under way
    QTimer m_patienceTimer;
    bool m_hasLeft = false;                           ///< and is not answered yet
    bool m_isSlow = false;                            ///< the answer takes longer than patience
    std::optional<std::chrono::milliseconds> m_pause; ///< before reading back goes on, as the server asked
};

} // namespace qrjump::ui
