#include "hostiletext.h"

#include <QDebug>

namespace qrjump::test {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeed = 20261120;

quint32 seed()
{
    bool ok = false;
    const quint32 chosen = qEnvironmentVariable("QRJUMP_TEST_SEED").toUInt(&ok);
    const quint32 used = ok ? chosen : kSeed;
    qInfo("QRJUMP_TEST_SEED=%u", used);
    return used;
}

const QStringList &pieces()
{
    static const QStringList list{
        u"\""_s, u"\"\""_s, u","_s, u"\r"_s,     u"\n"_s,      u"\r\n"_s,   u"'"_s,      u"="_s,
        u"+"_s,  u"-"_s,    u"@"_s, u"\t"_s,     u" "_s,       u"\uFF1D"_s, u"\uFF20"_s, u"\uFEFF"_s,
        u"a"_s,  u"0"_s,    u";"_s, u"\u00A0"_s, u"\u2028"_s,  u"\u4E2D"_s, u"\uFFFD"_s, u"\U0001F600"_s,
        u"\\"_s, u"%"_s,    u"|"_s, u"sep="_s,   u"e\u0301"_s, u"\uFFFF"_s, u"\x1A"_s,   u"https://a.b/c?d"_s,
    };
    return list;
}

} // namespace

HostileText::HostileText()
    : m_random(seed())
{}

QString HostileText::next()
{
    QString text;
    for (int count = below(6); count > 0; --count) {
        const int choice = below(static_cast<int>(pieces().size()) + 1);
        text += choice < pieces().size() ? pieces().at(choice) : QString(QChar(u'\0'));
    }
    return text;
}

QStringList HostileText::nextList(int atLeast, int atMost)
{
    QStringList list;
    for (int count = atLeast + below(atMost - atLeast + 1); count > 0; --count)
        list.append(next());
    return list;
}

} // namespace qrjump::test
