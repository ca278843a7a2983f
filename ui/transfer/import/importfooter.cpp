#include "ui/transfer/import/importfooter.h"

#include "core/rules/rulelimits.h"
#include "ui/transfer/import/importtext.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSentenceLines = 2;

} // namespace

ImportFooter::ImportFooter(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel)
{
    m_sentence->setObjectName(u"importSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setMinimumHeight(kSentenceLines * fontMetrics().lineSpacing());
    createButtons();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).inGroup());
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_back);
    layout->addWidget(m_close); // at the edge when there is no next step
    layout->addWidget(m_main);
}

void ImportFooter::createButtons()
{
    m_close = new QPushButton(tr("Cl&ose"));
    m_close->setObjectName(u"closeImport"_s);
    m_close->setAutoDefault(true);
    ignoreSecondClick(m_close);
    connect(m_close, &QPushButton::clicked, this, &ImportFooter::closeRequested);
    m_back = new QPushButton(tr("&Back"));
    m_back->setObjectName(u"backImport"_s);
    m_back->setAutoDefault(true);
    keepPlaceWhenHidden(m_back);
    connect(m_back, &QPushButton::clicked, this, &ImportFooter::backRequested);
    m_main = new QPushButton;
    m_main->setObjectName(u"mainImport"_s);
    m_main->setDefault(true);
    keepWidthFor({compareVerb(), importVerb(0), importVerb(core::kMaxServiceRules)}, m_main);
    connect(m_main, &QPushButton::clicked, this, &ImportFooter::mainRequested);
}

void ImportFooter::showVerb(const QString &verb, const QString &obstacle)
{
    m_main->show();
    m_main->setText(verb);
    m_main->setEnabled(obstacle.isEmpty());
    m_main->setAccessibleDescription(obstacle);
    m_main->setDefault(true);
    m_sentence->setText(obstacle);
}

void ImportFooter::showOutlook(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_main->setAccessibleDescription(sentence);
}

void ImportFooter::showNoVerb(const QString &sentence)
{
    m_main->hide();
    m_sentence->setText(sentence);
    m_close->setDefault(true);
}

void ImportFooter::setBackPossible(bool isPossible)
{
    m_back->setVisible(isPossible);
}

void ImportFooter::focusClose()
{
    m_close->setFocus();
}

} // namespace qrjump::ui
