#include "ui/accounts/form/tokenrequestfields.h"

#include "ui/accounts/form/templatefieldseditor.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/leavewatcher.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::AccountField;
using core::HttpMethod;

namespace {

constexpr int kBodyLines = 4;

} // namespace

TokenRequestFields::TokenRequestFields(Purpose purpose, QWidget *parent)
    : AccountFormPart(parent)
    , m_purpose(purpose)
{
    createUrlRows();
    createTemplateRows();
    createBodyRow();
}

QString TokenRequestFields::named(const QString &name) const
{
    return (m_purpose == Purpose::Fetching ? u"request"_s : u"renewal"_s) + name;
}

AccountField TokenRequestFields::pick(AccountField fetching, AccountField renewal) const
{
    return m_purpose == Purpose::Fetching ? fetching : renewal;
}

void TokenRequestFields::createUrlRows()
{
    m_url = new QLineEdit;
    m_url->setObjectName(named(u"UrlField"_s));
    const AccountField field = pick(AccountField::TokenServiceUrl, AccountField::RenewalUrl);
    addRow(field, tr("URL"), m_url, tr("For example https://tokens.example.com/wechat/token."));
    watchLine(m_url, field);

    m_method = new QComboBox;
    m_method->setObjectName(named(u"MethodField"_s));
    m_method->addItem(u"GET"_s, static_cast<int>(HttpMethod::Get));
    m_method->addItem(u"POST"_s, static_cast<int>(HttpMethod::Post));
    grid()->addField(tr("Method"), m_method);
    connect(m_method, &QComboBox::activated, this, [this] {
        showMethod();
        Q_EMIT edited();
    });
}

void TokenRequestFields::createTemplateRows()
{
    const QString placeholders =
        m_purpose == Purpose::Fetching
            ? tr("Write {secret} where the secret belongs, and {appid} for the account's appid.")
            : tr("Write {secret} where the secret belongs, {appid} for the account's appid and "
                 "{refused_token} for the token that WeChat has refused.");
    m_headers = new TemplateFieldsEditor(named(u"Headers"_s), tr("Add header"));
    addTemplateRow(pick(AccountField::TokenServiceHeaders, AccountField::RenewalHeaders), tr("Headers"),
                   m_headers, placeholders);
    m_query = new TemplateFieldsEditor(named(u"Query"_s), tr("Add query item"));
    addTemplateRow(pick(AccountField::TokenServiceQuery, AccountField::RenewalQuery), tr("Query"), m_query,
                   tr("What follows the question mark of the URL."));
}

void TokenRequestFields::addTemplateRow(AccountField field, const QString &label,
                                        TemplateFieldsEditor *editor, const QString &help)
{
    addRow(field, label, editor, help);
    editor->setTitle(label);
    connect(editor, &TemplateFieldsEditor::edited, this, &TokenRequestFields::edited);
    connect(editor, &TemplateFieldsEditor::left, this, [this, field] { Q_EMIT left(field); });
}

void TokenRequestFields::createBodyRow()
{
    m_body = new QPlainTextEdit;
    m_body->setObjectName(named(u"BodyField"_s));
    m_body->setTabChangesFocus(true);
    m_body->setFixedHeight(kBodyLines * fontMetrics().lineSpacing() + 2 * m_body->frameWidth() + 8);
    const AccountField field = pick(AccountField::TokenServiceBody, AccountField::RenewalBody);
    addRow(field, tr("Body"), m_body,
           tr("Sent as JSON unless a header says otherwise, for example {\"key\": \"{secret}\"}."));
    connect(m_body, &QPlainTextEdit::textChanged, this, &TokenRequestFields::edited);
    connect(new LeaveWatcher(m_body), &LeaveWatcher::left, this, [this, field] { Q_EMIT left(field); });
}

void TokenRequestFields::setRequest(const core::TokenServiceRequest &request)
{
    m_url->setText(request.url.toString());
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(request.method)));
    m_headers->setFields(request.headers);
    m_query->setFields(request.query);
    m_body->setPlainText(request.body);
    showMethod();
}

core::TokenServiceRequest TokenRequestFields::request() const
{
    return {.url = QUrl(m_url->text().trimmed()),
            .method = method(),
            .headers = m_headers->fields(),
            .query = m_query->fields(),
            .body = method() == HttpMethod::Post ? m_body->toPlainText() : QString()};
}

HttpMethod TokenRequestFields::method() const
{
    return static_cast<HttpMethod>(m_method->currentData().toInt());
}

void TokenRequestFields::showMethod()
{
    grid()->setFieldVisible(m_body, method() == HttpMethod::Post);
}

} // namespace qrjump::ui
