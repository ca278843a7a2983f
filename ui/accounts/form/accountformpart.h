#pragma once

#include "core/secrets/secretchange.h"
#include "ui/accounts/form/shownaccountproblems.h"
#include "ui/accounts/secretstates.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace qrjump::ui {

class FieldGrid;
class FieldMessage;
class SecretField;

/// A part of the form for an account: rows of fields with their messages, and other parts below them.
class AccountFormPart : public QWidget
{
    Q_OBJECT

public:
    explicit AccountFormPart(QWidget *parent = nullptr);

    /// Empties the fields for secrets.
    virtual void loadSecrets(const SecretStates &states);
    /// What is typed there stays.
    virtual void setSecretStates(const SecretStates &states);
    /// Of the fields that matter for what the form says now.
    [[nodiscard]] virtual core::SecretChanges secretChanges() const;

    /// Whether the field is here or in a part of this one.
    [[nodiscard]] bool has(core::AccountField field) const;
    void showProblems(const ShownAccountProblems &shown);
    /// Gives the field the focus and returns what is said about it; null when the field is not here.
    QWidget *pointOut(core::AccountField field);

    /// Of the column that the labels stand in.
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void edited();
    /// The user has moved on from the field.
    void left(qrjump::core::AccountField field);

protected:
    [[nodiscard]] FieldGrid *grid() const { return m_grid; }
    /// A row with label, field and message. The field has its object name already.
    FieldMessage *addRow(core::AccountField field, const QString &label, QWidget *widget,
                         const QString &help = {});
    void addSecretRow(const QString &label, SecretField *field);
    void watchLine(QLineEdit *line, core::AccountField field);
    /// A box whose text can be typed, too.
    void watchBox(QComboBox *box, core::AccountField field);
    /// Below the rows there are.
    void addPart(AccountFormPart *part);

private:
    void showProblem(core::AccountField field, const QList<core::AccountProblem> &problems);

    QVBoxLayout *m_layout;
    FieldGrid *m_grid;
    QMap<core::AccountField, QWidget *> m_widgets;
    QMap<core::AccountField, FieldMessage *> m_messages;
    QList<SecretField *> m_secrets;
    QList<AccountFormPart *> m_parts;
};

} // namespace qrjump::ui
