#include "tests/bench/curlexport.h"

#include "core/rules/rulequery.h"
#include "tests/bench/measuring.h"
#include "tests/bench/sandboxprocess.h"

#include <QFile>
#include <QStandardPaths>

#include <cstdio>

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kToCsv =
    R"(jq -r '.rule_list[] | [.prefix, .path, if .state == 2 then "published" else "unpublished" end] | @csv')"_L1;

QString bodyOf(const QString &appid, const QString &page)
{
    return uR"({"appid":"%1","get_type":2,"page_num":%2,"page_size":%3})"_s.arg(appid, page)
        .arg(core::kMaxPageSize);
}

QString inQuotes(QString text)
{
    return u'"' + text.replace(u'"', u"\\\""_s) + u'"';
}

} // namespace

CurlExport::CurlExport(const SandboxProcess &sandbox, int rules)
    : m_pages((rules + core::kMaxPageSize - 1) / core::kMaxPageSize)
{
    const QString url =
        sandbox.baseUrl().toString() + u"/cgi-bin/wxopen/qrcodejumpget?access_token="_s + sandbox.token();
    QStringList options;
    for (int page = 1; page <= m_pages; ++page)
        options.append(u"url = %1\ndata = %2\nsilent\n"_s.arg(
            inQuotes(url), inQuotes(bodyOf(sandbox.miniProgramAppid(), QString::number(page)))));
    m_allPages = options.join(u"next\n"_s);
    m_onePage =
        u"curl -s %1 -d %2"_s.arg(inQuotes(url), inQuotes(bodyOf(sandbox.miniProgramAppid(), u"$page"_s)));
}

bool CurlExport::has(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

double CurlExport::msOfOneCurl() const
{
    QFile options(m_folder.filePath(u"pages"_s));
    if (!options.open(QIODevice::WriteOnly) || options.write(m_allPages.toUtf8()) < 0 || !options.flush())
        std::fputs("The options of curl cannot be written.\n", stderr);
    return msOfScript(u"curl -K pages | %1 > rules.csv"_s.arg(kToCsv));
}

double CurlExport::msOfACurlAPage() const
{
    return msOfScript(u"for page in $(seq %1); do %2 | %3; done > rules.csv"_s.arg(QString::number(m_pages),
                                                                                   m_onePage, kToCsv));
}

double CurlExport::msOfScript(const QString &script) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    const double taken = msOf([&] {
        process.start(u"sh"_s, {u"-c"_s, script});
        process.waitForFinished(-1);
    });
    if (process.exitCode() != 0)
        std::fputs(process.readAllStandardError().constData(), stderr);
    return taken;
}

} // namespace qrjump::bench
