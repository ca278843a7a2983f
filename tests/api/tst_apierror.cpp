#include "core/api/apierror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using qrjump::core::extractedRid;

class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRid_data();
    void findsTheRid();
};

void TestApiError::findsTheRid_data()
{
    QTest::addColumn<QString>("errmsg");
    QTest::addColumn<QString>("rid");
    QTest::newRow("blank before") << u"check confirm file fail rid: 5f9fc48b-73fb8347-56462f45"_s
                                  << u"5f9fc48b-73fb8347-56462f45"_s;
    QTest::newRow("comma before") << u"invalid args, rid: a-b-c"_s << u"a-b-c"_s;
    QTest::newRow("no blank behind") << u"system error rid:a-b-c"_s << u"a-b-c"_s;
    QTest::newRow("nothing else") << u" rid: 5f87eb8a-6ee66b1b-75f60c88"_s << u"5f87eb8a-6ee66b1b-75f60c88"_s;
    QTest::newRow("hint instead") << u"invalid credential hint: [x]"_s << QString();
    QTest::newRow("part of a word") << u"grid: a-b-c"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestApiError::findsTheRid()
{
    QFETCH(QString, errmsg);
    QTEST(extractedRid(errmsg), "rid");
}

QTEST_APPLESS_MAIN(TestApiError)
#include "tst_apierror.moc"
