#include "ui/rules/form/testlinkline.h"

#include "core/base/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/leavewatcher.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

/// The links in `text`. A line edit turns the line breaks of what is pasted into blanks, and a link has none:
/// so several links are told apart by a blank with the beginning of a link behind it.
QStringList separateLinks(const QString &text)
{
    static const QRegularExpression border(uR"(\s+(?=https?://))"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return text.trimmed().split(border, Qt::SkipEmptyParts);
}

} // namespace

TestLinkLine::TestLinkLine(QWidget *parent)
    : QWidget(parent)
    , m_link(new QLineEdit)
    , m_mark(m_link->addAction(QIcon(), QLineEdit::TrailingPosition))
    , m_remove(new QToolButton)
{
    m_mark->setVisible(false);
    m_remove->setIcon(icon(IconName::Close));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing(fontMetrics()).step());
    row->addWidget(m_link, 1);
    row->addWidget(m_remove);
    setFocusProxy(m_link);
    connect(m_link, &QLineEdit::textEdited, this, &TestLinkLine::receiveEdit);
    connect(m_link, &QLineEdit::returnPressed, this, &TestLinkLine::finished);
    connect(m_remove, &QToolButton::clicked, this, &TestLinkLine::removeRequested);
    connect(new LeaveWatcher(m_link), &LeaveWatcher::left, this, &TestLinkLine::left);
}

QString TestLinkLine::link() const
{
    return m_link->text();
}

void TestLinkLine::setLink(const QString &link)
{
    if (link != m_link->text()) // leaves the cursor where it is
        m_link->setText(link);
}

void TestLinkLine::setReadOnly(bool isReadOnly)
{
    m_link->setReadOnly(isReadOnly);
    m_remove->setEnabled(!isReadOnly);
}

void TestLinkLine::setNumber(int number)
{
    m_link->setObjectName(u"testLink%1"_s.arg(number));
    m_link->setAccessibleName(tr("Test link %1").arg(number));
    m_remove->setObjectName(u"removeTestLink%1"_s.arg(number));
    m_remove->setAccessibleName(tr("Remove test link %1").arg(number));
    m_remove->setToolTip(tr("Remove this test link"));
}

void TestLinkLine::showProblem(const core::RuleProblem &problem)
{
    const Tone tone = problem.severity == core::RuleProblem::Severity::Error ? Tone::Danger : Tone::Warning;
    m_mark->setIcon(icon(signOf(tone), tone));
    m_mark->setToolTip(core::joinedSentences({problem.why, problem.remedy}));
    m_mark->setVisible(true);
    m_link->setAccessibleDescription(problem.why);
}

void TestLinkLine::clearProblem()
{
    m_mark->setVisible(false);
    m_link->setAccessibleDescription({});
}

QWidget *TestLinkLine::followInTabOrder(QWidget *previous)
{
    if (previous)
        setTabOrder(previous, m_link);
    setTabOrder(m_link, m_remove);
    return m_remove;
}

QWidget *TestLinkLine::lastInTabOrder() const
{
    return m_remove;
}

/// The line edit passes Enter on although it has acted on it; the dialog would send the rule.
void TestLinkLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

void TestLinkLine::receiveEdit(const QString &text)
{
    if (const QStringList links = separateLinks(text); links.size() > 1)
        Q_EMIT severalEntered(links);
    Q_EMIT edited();
}

} // namespace qrjump::ui
