#include "core/sandbox/refusal.h"

#include <QHash>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;

// The texts are the wire's, not the program's: they are never translated.
Refusal refusal(int code)
{
    static const QHash<int, QString> texts{
        {errcode::SystemBusy, u"system error"_s},
        {errcode::InvalidCredential, u"invalid credential, access_token is invalid or not latest"_s},
        {errcode::InvalidAppid, u"invalid appid"_s},
        {errcode::InvalidCharset, u"invalid charset, \\uxxxx is not allowed"_s},
        {errcode::InvalidArgs, u"invalid args"_s},
        {errcode::InvalidSecret, u"invalid appsecret"_s},
        {errcode::WrongMiniProgram, u"invalid appid"_s},
        {errcode::TokenMissing, u"access_token missing"_s},
        {errcode::TokenExpired, u"access_token expired"_s},
        {errcode::PostRequired, u"require POST method"_s},
        {errcode::TooFast, u"reach max api second frequence limit"_s},
        {errcode::NotJson, u"data format error"_s},
        {errcode::NotAuthorized, u"api unauthorized"_s},
        {errcode::RidUnknown, u"rid not found"_s},
        {errcode::RidMalformed, u"invalid rid"_s},
        {errcode::RidOfOther, u"rid belongs to another account"_s},
        {errcode::IllegalPrefix, u"illegal prefix"_s},
        {errcode::TestLinkOutside, u"test url is not the sub prefix"_s},
        {errcode::NoFile, u"check confirm file fail"_s},
        {errcode::Blacklisted, u"prefix in blacklist"_s},
        {errcode::Duplicate, u"prefix already added"_s},
        {errcode::Occupied, u"prefix owned by other"_s},
        {errcode::Full, u"prefix count reach limit"_s},
        {errcode::Unreleased, u"mini program not released"_s},
        {errcode::Personal, u"can not access"_s},
        {errcode::NoPublishesLeft, u"publish count of this month reach limit"_s},
    };
    return {code, texts.value(code)};
}

Refusal invalidArgs(const QString &hint)
{
    return {errcode::InvalidArgs, u"invalid args hint: [%1]"_s.arg(hint)};
}

} // namespace qrjump::sandbox
