#include "core/csv/filecolumn.h"

#include "core/csv/rulecsv.h"

#include <algorithm>
#include <array>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct Title
{
    RuleColumn column;
    QStringView text; ///< in the form of normalised()
};

// The canonical names, the titles of the window in both languages, the words of WeChat's console, and others
// that people use.
constexpr std::array kTitles{
    Title{RuleColumn::Prefix, u"prefix"},
    Title{RuleColumn::Prefix, u"rule prefix"},
    Title{RuleColumn::Prefix, u"link prefix"},
    Title{RuleColumn::Prefix, u"url prefix"},
    Title{RuleColumn::Prefix, u"link"},
    Title{RuleColumn::Prefix, u"url"},
    Title{RuleColumn::Prefix, u"rule"},
    Title{RuleColumn::Prefix, u"qr code rule"},
    Title{RuleColumn::Prefix, u"前缀"},
    Title{RuleColumn::Prefix, u"规则前缀"},
    Title{RuleColumn::Prefix, u"链接前缀"},
    Title{RuleColumn::Prefix, u"规则"},
    Title{RuleColumn::Prefix, u"链接"},
    Title{RuleColumn::Prefix, u"二维码规则"},
    Title{RuleColumn::Prefix, u"二维码链接"},
    Title{RuleColumn::PagePath, u"path"},
    Title{RuleColumn::PagePath, u"page path"},
    Title{RuleColumn::PagePath, u"pagepath"},
    Title{RuleColumn::PagePath, u"page"},
    Title{RuleColumn::PagePath, u"mini program page"},
    Title{RuleColumn::PagePath, u"mini program path"},
    Title{RuleColumn::PagePath, u"页面路径"},
    Title{RuleColumn::PagePath, u"路径"},
    Title{RuleColumn::PagePath, u"页面"},
    Title{RuleColumn::PagePath, u"小程序路径"},
    Title{RuleColumn::PagePath, u"小程序页面"},
    Title{RuleColumn::PagePath, u"小程序功能页面"},
    Title{RuleColumn::State, u"state"},
    Title{RuleColumn::State, u"status"},
    Title{RuleColumn::State, u"状态"},
    Title{RuleColumn::State, u"发布状态"},
    Title{RuleColumn::TestRange, u"open version"},
    Title{RuleColumn::TestRange, u"openversion"},
    Title{RuleColumn::TestRange, u"test range"},
    Title{RuleColumn::TestRange, u"version"},
    Title{RuleColumn::TestRange, u"测试范围"},
    Title{RuleColumn::TestRange, u"测试版本"},
    Title{RuleColumn::TestRange, u"版本"},
    Title{RuleColumn::SubRules, u"permit sub rule"},
    Title{RuleColumn::SubRules, u"sub rules"},
    Title{RuleColumn::SubRules, u"sub rule"},
    Title{RuleColumn::SubRules, u"子规则"},
    Title{RuleColumn::SubRules, u"前缀占用"},
    Title{RuleColumn::SubRules, u"前缀占用规则"},
    Title{RuleColumn::TestLinks, u"debug url"},
    Title{RuleColumn::TestLinks, u"test links"},
    Title{RuleColumn::TestLinks, u"test link"},
    Title{RuleColumn::TestLinks, u"测试链接"},
    Title{RuleColumn::TestLinks, u"调试链接"},
};

bool isBetweenWords(QChar c)
{
    return c.isSpace() || c == u'_' || c == u'-';
}

/// Small letters, single blanks between words.
QString normalised(const QString &title)
{
    QString text;
    for (const QChar c : title) {
        if (!isBetweenWords(c))
            text += c.toLower();
        else if (!text.isEmpty() && !text.endsWith(u' '))
            text += u' ';
    }
    return text.trimmed();
}

std::optional<RuleColumn> columnNamed(QStringView text)
{
    const auto title = std::find_if(kTitles.begin(), kTitles.end(),
                                    [text](const Title &known) { return known.text == text; });
    return title == kTitles.end() ? std::nullopt : std::optional(title->column);
}

/// "debug url 2", "测试链接2"
std::optional<FileColumn> numberedTestLink(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text.at(text.size() - 1 - digits).isDigit())
        ++digits;
    const int number = text.last(digits).toInt();
    if (number < 1 || columnNamed(text.chopped(digits).trimmed()) != RuleColumn::TestLinks)
        return std::nullopt;
    return FileColumn{RuleColumn::TestLinks, number};
}

bool mayBeThereTwice(const FileColumn &column)
{
    return column.column == RuleColumn::TestLinks && column.testLink == 0;
}

} // namespace

std::optional<FileColumn> fileColumnTitled(const QString &title)
{
    const QString text = normalised(title);
    if (const auto column = columnNamed(text))
        return FileColumn{*column};
    return numberedTestLink(text);
}

FileColumns columnsTitled(const QStringList &header)
{
    FileColumns columns;
    for (const QString &title : header) {
        const auto column = fileColumnTitled(title);
        const bool isDoubled = column && !mayBeThereTwice(*column) && columns.contains(column);
        columns.append(isDoubled ? std::nullopt : column);
    }
    return columns;
}

QStringList rejectionColumns()
{
    return {u"line"_s, u"code"_s, u"reason"_s};
}

bool isOwnHeader(const QStringList &header)
{
    QStringList titles = header;
    for (const QString &title : rejectionColumns())
        titles.removeOne(title);
    return !titles.isEmpty() && RuleCsv::fromHeader(titles);
}

} // namespace qrjump::core
