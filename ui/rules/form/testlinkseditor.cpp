#include "ui/rules/form/testlinkseditor.h"

#include "core/rules/rulelimits.h"
#include "ui/rules/form/testlinkline.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

TestLinksEditor::TestLinksEditor(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(new QPushButton(icon(IconName::Add), tr("Add &test link")))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing(fontMetrics()).step());
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setObjectName(u"addTestLinkButton"_s);
    m_add->setAccessibleName(tr("Add a test link"));
    connect(m_add, &QPushButton::clicked, this, &TestLinksEditor::addEmptyLine);
    setLinks({});
    setFocusProxy(m_lines.first());
}

QStringList TestLinksEditor::links() const
{
    QStringList links;
    for (const TestLinkLine *line : m_lines) {
        if (!line->link().isEmpty())
            links.append(line->link());
    }
    return links;
}

void TestLinksEditor::setLinks(const QStringList &links)
{
    setTexts(links);
}

QStringList TestLinksEditor::texts() const
{
    QStringList texts;
    for (const TestLinkLine *line : m_lines)
        texts.append(line->link());
    return texts;
}

void TestLinksEditor::setTexts(const QStringList &texts)
{
    const qsizetype count = qMax(1, texts.size());
    while (m_lines.size() < count)
        appendLine();
    while (m_lines.size() > count)
        removeLastLine();
    for (qsizetype i = 0; i < count; ++i)
        m_lines.at(i)->setLink(texts.value(i));
    m_add->setEnabled(count < core::kMaxTestLinks && !m_isReadOnly);
}

void TestLinksEditor::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (TestLinkLine *line : std::as_const(m_lines))
        line->setReadOnly(isReadOnly);
    m_add->setEnabled(m_lines.size() < core::kMaxTestLinks && !isReadOnly);
}

void TestLinksEditor::appendLine()
{
    auto *line = new TestLinkLine;
    const qsizetype index = m_lines.size();
    line->setReadOnly(m_isReadOnly);
    line->setNumber(static_cast<int>(index) + 1);
    m_layout->insertWidget(static_cast<int>(index), line);
    line->show(); // now: the layout shows it too late to take the focus
    QWidget *last = m_lines.isEmpty() ? nullptr : m_lines.last()->lastInTabOrder();
    setTabOrder(line->followInTabOrder(last), m_add);
    m_lines.append(line);
    connect(line, &TestLinkLine::edited, this, &TestLinksEditor::edited);
    connect(line, &TestLinkLine::left, this, &TestLinksEditor::left);
    connect(line, &TestLinkLine::finished, this, [this, index] { goOnFrom(index); });
    connect(line, &TestLinkLine::removeRequested, this, [this, index] { remove(index); });
    connect(line, &TestLinkLine::severalEntered, this,
            [this, index](const QStringList &links) { spread(index, links); });
}

void TestLinksEditor::removeLastLine()
{
    TestLinkLine *line = m_lines.takeLast();
    line->setParent(nullptr);
    line->deleteLater(); // this may be called from its own button
}

void TestLinksEditor::showProblems(const QList<core::RuleProblem> &problems)
{
    for (TestLinkLine *line : std::as_const(m_lines))
        line->clearProblem();
    for (auto problem = problems.crbegin(); problem != problems.crend(); ++problem) {
        if (TestLinkLine *line = lineOf(problem->testLink))
            line->showProblem(*problem);
    }
}

void TestLinksEditor::focusLink(int index)
{
    TestLinkLine *line = lineOf(index);
    (line ? line : m_lines.first())->setFocus();
}

void TestLinksEditor::addEmptyLine()
{
    setTexts(texts() << QString());
    m_lines.last()->setFocus();
}

void TestLinksEditor::goOnFrom(qsizetype line)
{
    if (m_isReadOnly)
        return;
    if (line + 1 < m_lines.size())
        m_lines.at(line + 1)->setFocus();
    else if (!m_lines.at(line)->link().isEmpty() && m_lines.size() < core::kMaxTestLinks)
        addEmptyLine();
}

void TestLinksEditor::spread(qsizetype line, const QStringList &links)
{
    QStringList all = texts();
    all[line] = links.first();
    for (const QString &link : links.mid(1)) {
        ++line;
        if (line < all.size() && all.at(line).isEmpty())
            all[line] = link;
        else
            all.insert(line, link);
    }
    setTexts(all);
    m_lines.at(line)->setFocus();
}

void TestLinksEditor::remove(qsizetype line)
{
    QStringList all = texts();
    all.removeAt(line);
    setTexts(all);
    m_lines.at(qMin(line, m_lines.size() - 1))->setFocus();
    Q_EMIT edited();
}

TestLinkLine *TestLinksEditor::lineOf(int link) const
{
    int number = -1;
    for (TestLinkLine *line : m_lines) {
        if (!line->link().isEmpty() && ++number == link)
            return line;
    }
    return nullptr;
}

} // namespace qrjump::ui
