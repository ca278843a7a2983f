#include "ui/rules/form/changesummary.h"

#include "ui/widgets/helptext.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/wrappedtext.h"

#include <QGridLayout>
#include <QLabel>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualLines = 5;

} // namespace

ChangeSummary::ChangeSummary(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel)
    , m_nothing(new HelpText(tr("Nothing has changed yet.")))
{
    setObjectName(u"changeSummary"_s);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing(fontMetrics()).step());
    layout->addWidget(m_heading);
    layout->addWidget(m_nothing);
    layout->addStretch();
    // Room for the usual edit, so that the form does not begin to scroll at the first change.
    setMinimumHeight(kUsualLines * fontMetrics().lineSpacing());
}

void ChangeSummary::setHeading(const QString &heading)
{
    m_heading->setText(heading);
}

void ChangeSummary::setChanges(const QList<core::RuleChange> &changes)
{
    if (m_table && changes == m_changes)
        return; // what is read aloud, or selected, stays
    m_changes = changes;
    delete m_table;
    m_table = new QWidget;
    m_grid = new QGridLayout(m_table);
    const Spacing spacing(fontMetrics());
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing.betweenGroups());
    m_grid->setVerticalSpacing(spacing.step());
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, m_labelWidth);
    for (const core::RuleChange &change : changes)
        addChange(change);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_table);
    m_table->setVisible(!changes.isEmpty());
    m_nothing->setVisible(changes.isEmpty());
}

void ChangeSummary::addChange(const core::RuleChange &change)
{
    QString sentence;
    if (change.field == core::RuleField::TestLinks && change.before.isEmpty())
        sentence = tr("+ %1", "a test link that is added").arg(change.after);
    else if (change.field == core::RuleField::TestLinks && change.after.isEmpty())
        sentence = tr("− %1", "a test link that is removed").arg(change.before);
    else if (change.before.isEmpty())
        sentence = tr("→ %1", "a value where there was none").arg(change.after);
    else
        sentence = tr("%1 → %2", "old value, new value").arg(change.before, change.after);
    const int row = m_grid->rowCount();
    auto *text = new WrappedText;
    text->setWrappedText(sentence);
    m_grid->addWidget(new HelpText(fieldTitle(change.field)), row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
}

} // namespace qrjump::ui
