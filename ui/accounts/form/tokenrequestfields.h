#pragma once

#include "ui/accounts/form/accountformpart.h"

class QComboBox;
class QPlainTextEdit;

namespace qrjump::ui {

class TemplateFieldsEditor;

/// One request to a token service.
class TokenRequestFields : public AccountFormPart
{
    Q_OBJECT

public:
    enum class Purpose { Fetching, Renewal };

    explicit TokenRequestFields(Purpose purpose, QWidget *parent = nullptr);

    void setRequest(const core::TokenServiceRequest &request);
    [[nodiscard]] core::TokenServiceRequest request() const;

private:
    void createUrlRows();
    void createTemplateRows();
    void createBodyRow();
    void addTemplateRow(core::AccountField field, const QString &label, TemplateFieldsEditor *editor,
                        const QString &help);
    void showMethod();
    [[nodiscard]] core::HttpMethod method() const;
    /// The object names of a form are told apart by what the request is for.
    [[nodiscard]] QString named(const QString &name) const;
    [[nodiscard]] core::AccountField pick(core::AccountField fetching, core::AccountField renewal) const;

    Purpose m_purpose;
    QComboBox *m_method = nullptr;
    QLineEdit *m_url = nullptr;
    TemplateFieldsEditor *m_headers = nullptr;
    TemplateFieldsEditor *m_query = nullptr;
    QPlainTextEdit *m_body = nullptr;
};

} // namespace qrjump::ui
