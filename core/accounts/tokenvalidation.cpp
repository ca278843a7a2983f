#include "core/accounts/tokenvalidation.h"

#include "core/accounts/addresstext.h"
#include "core/accounts/literalcredential.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRefusedToken = "{refused_token}"_L1;

/// Where the parts of a request stand in a form.
struct RequestFields
{
    AccountField url;
    AccountField headers;
    AccountField query;
    AccountField body;
};

constexpr RequestFields kRequest{AccountField::TokenServiceUrl, AccountField::TokenServiceHeaders,
                                 AccountField::TokenServiceQuery, AccountField::TokenServiceBody};
constexpr RequestFields kRenewal{AccountField::RenewalUrl, AccountField::RenewalHeaders,
                                 AccountField::RenewalQuery, AccountField::RenewalBody};

/// Collects the problems of a token's source.
class TokenValidator
{
    Q_DECLARE_TR_FUNCTIONS(TokenValidator)

public:
    void operator()(const PastedTokenSettings &) {}
    void operator()(const AppSecretSettings &) {}
    void operator()(const TokenServiceSettings &service);
    void operator()(const PlatformSettings &platform);

    [[nodiscard]] QList<AccountProblem> problems() const { return m_problems; }

private:
    void error(AccountField field, const QString &text)
    {
        m_problems.append({field, AccountProblem::Severity::Error, text});
    }

    void checkRequest(const TokenServiceRequest &request, const RequestFields &fields);
    void checkItems(const QList<TemplateField> &items, AccountField field);
    void checkBody(const TokenServiceRequest &request, AccountField field);
    void checkNoRefusedToken(const TokenServiceRequest &request);
    void checkPath(const QString &path, AccountField field);
    [[nodiscard]] static QString credentialText(const QString &name);

    QList<AccountProblem> m_problems;
};

void TokenValidator::operator()(const TokenServiceSettings &service)
{
    checkRequest(service.request, kRequest);
    checkNoRefusedToken(service.request);
    checkPath(service.tokenPath, AccountField::TokenPath);
    checkPath(service.lifetimePath, AccountField::LifetimePath);
    if (service.tokenPath.isEmpty() && !service.lifetimePath.isEmpty())
        error(
            AccountField::LifetimePath,
            tr("Where the whole reply is the token, it holds no lifetime. Leave this empty, or say where the "
               "token stands."));
    if (service.renewal)
        checkRequest(*service.renewal, kRenewal);
}

void TokenValidator::operator()(const PlatformSettings &platform)
{
    if (platform.componentAppid.trimmed().isEmpty())
        error(AccountField::ComponentAppid, tr("The platform's appid is missing. Its console shows it."));
    (*this)(platform.componentToken);
}

void TokenValidator::checkRequest(const TokenServiceRequest &request, const RequestFields &fields)
{
    if (const QString problem = addressProblem(request.url); !problem.isEmpty())
        error(fields.url, problem);
    checkItems(request.headers, fields.headers);
    checkItems(request.query, fields.query);
    checkBody(request, fields.body);
}

void TokenValidator::checkItems(const QList<TemplateField> &items, AccountField field)
{
    for (const TemplateField &item : items) {
        if (item.name.trimmed().isEmpty())
            error(field, tr("A name is missing. Enter it or remove the line."));
        else if (holdsCredential(item))
            error(field, credentialText(item.name));
    }
}

void TokenValidator::checkBody(const TokenServiceRequest &request, AccountField field)
{
    if (const QString name = credentialIn(request.body); !name.isEmpty())
        error(field, credentialText(name));
}

QString TokenValidator::credentialText(const QString &name)
{
    //: %1 is the name of a header or parameter. {secret} is written exactly so.
    return tr("“%1” looks like a secret. Put the secret in the field Secret and write {secret} here: "
              "settings "
              "are stored as readable text.")
        .arg(name);
}

void TokenValidator::checkNoRefusedToken(const TokenServiceRequest &request)
{
    const auto check = [this](bool holdsIt, AccountField field) {
        if (holdsIt)
            error(field, tr("There is no refused token yet when a token is asked for the first time. Write "
                            "{refused_token} only in the request for renewal."));
    };
    const auto isIn = [](const QList<TemplateField> &items) {
        return std::any_of(items.begin(), items.end(),
                           [](const TemplateField &item) { return item.value.contains(kRefusedToken); });
    };
    check(isIn(request.headers), kRequest.headers);
    check(isIn(request.query), kRequest.query);
    check(request.body.contains(kRefusedToken), kRequest.body);
}

void TokenValidator::checkPath(const QString &path, AccountField field)
{
    static const QRegularExpression members(uR"(^[^.\s\[\]]+(\.[^.\s\[\]]+)*$)"_s);
    if (!path.isEmpty() && !path.contains(members))
        error(field, tr("This is not a path to a member. Write the names with dots between them, for example "
                        "data.accessToken."));
}

} // namespace

QList<AccountProblem> validateToken(const TokenSettings &settings)
{
    TokenValidator validator;
    std::visit(validator, settings);
    return validator.problems();
}

} // namespace qrjump::core
