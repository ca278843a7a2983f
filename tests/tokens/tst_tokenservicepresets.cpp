#include "core/tokens/tokenservicepresets.h"

#include "core/tokens/tokenservicefetcher.h"
#include "tests/tokens/tokenbench.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

class TestTokenServicePresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveNamesOfTheirOwn();
    void readTheRepliesOfTheDescription();
    void areCompleteButForTheAddress();
};

void TestTokenServicePresets::haveNamesOfTheirOwn()
{
    QStringList names;
    for (const TokenServicePreset &preset : tokenServicePresets())
        names.append(preset.name);
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString()));
}

/// Each shape of section 7 is what one preset expects.
void TestTokenServicePresets::readTheRepliesOfTheDescription()
{
    const QByteArrayList replies{R"({"access_token":"TOKEN","expires_in":7200})",
                                 R"({"code":0,"data":{"accessToken":"TOKEN","expiresIn":7200}})",
                                 R"({"token":"TOKEN"})", "TOKEN"};
    for (const QByteArray &reply : replies) {
        int readers = 0;
        for (TokenServicePreset preset : tokenServicePresets()) {
            TokenBench bench({jsonAnswer(reply)});
            bench.store(SecretSlot::TokenServiceSecret, kMarkedAppSecret);
            preset.settings.request.url = bench.server.url();
            TokenServiceFetcher fetcher(preset.settings, bench.owner, bench.services);
            const auto token = resultOf(fetcher.fetch({}));
            readers += token && token->token == Secret("TOKEN") ? 1 : 0;
        }
        QVERIFY2(readers >= 1, reply.constData());
    }
}

void TestTokenServicePresets::areCompleteButForTheAddress()
{
    int renewals = 0;
    for (const TokenServicePreset &preset : tokenServicePresets()) {
        QVERIFY(preset.settings.request.url.isEmpty());
        QVERIFY2(usesSecret(preset.settings.request), qPrintable(preset.name));
        if (!preset.settings.renewal)
            continue;
        ++renewals;
        QVERIFY(preset.settings.renewal->body.contains("{refused_token}"_L1));
        QVERIFY(QJsonDocument::fromJson(preset.settings.renewal->body.toUtf8()).isObject());
    }
    QCOMPARE(renewals, 1);
}

QTEST_GUILESS_MAIN(TestTokenServicePresets)
#include "tst_tokenservicepresets.moc"
