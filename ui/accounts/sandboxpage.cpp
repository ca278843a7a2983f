#include "ui/accounts/sandboxpage.h"

#include "core/rules/rulelimits.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/tablelook.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTreeWidget>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLatencyAtMost = 60'000;
constexpr int kLatencyStep = 100;
constexpr int kPageWidthInCharacters = 110;
constexpr int kUsualHeightInLines = 46;
constexpr qreal kLargestShareOfScreen = 0.9;

enum ProvocationColumn { PrefixColumn, CodeColumn, EffectColumn };

} // namespace

SandboxPage::SandboxPage(SandboxControl &control, QWidget *parent)
    : QDialog(parent)
    , m_control(control)
    , m_grid(new QGridLayout)
{
    setObjectName(u"sandboxPage"_s);
    setWindowTitle(tr("Sandbox"));
    createAddress();
    createRules();
    createLatency();
    createProvocations();
    arrange();
    connect(&control, &SandboxControl::changed, this, &SandboxPage::showStatus);
    showStatus();
    const QSize usual(Spacing(fontMetrics()).characters(kPageWidthInCharacters),
                      fontMetrics().lineSpacing() * kUsualHeightInLines);
    resize(usual.boundedTo(screen()->availableSize() * kLargestShareOfScreen));
}

QPushButton *SandboxPage::button(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

void SandboxPage::createAddress()
{
    m_address = new ElidedLabel(this);
    m_address->setObjectName(u"sandboxAddress"_s);
    m_copyAddress = button(u"copySandboxAddress"_s, tr("&Copy address"));
    connect(m_copyAddress, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_control.status().address); });
    m_restart = button(u"restartSandbox"_s, tr("&Restart"));
    connect(m_restart, &QPushButton::clicked, &m_control, &SandboxControl::restart);
}

void SandboxPage::createRules()
{
    m_rules = new QLabel(this);
    m_rules->setObjectName(u"sandboxRules"_s);
    m_place = new HelpText({}, this);
    m_place->setObjectName(u"sandboxPlace"_s);
    m_reset = button(u"resetSandbox"_s, tr("R&eset…"));
    connect(m_reset, &QPushButton::clicked, this, &SandboxPage::askBeforeReset);
    m_fillCount = new QSpinBox(this);
    m_fillCount->setObjectName(u"fillCount"_s);
    m_fillCount->setRange(0, core::kMaxServiceRules);
    m_fillCount->setGroupSeparatorShown(true);
    m_fillCount->setSingleStep(1000);
    m_fillCount->setAlignment(Qt::AlignTrailing);
    m_fillCount->setValue(int(m_control.status().serviceRules));
    m_fill = button(u"fillSandbox"_s, tr("&Fill…"));
    connect(m_fill, &QPushButton::clicked, this, &SandboxPage::askBeforeFill);
}

void SandboxPage::createLatency()
{
    m_latency = new QSpinBox(this);
    m_latency->setObjectName(u"sandboxLatency"_s);
    m_latency->setRange(0, kLatencyAtMost);
    m_latency->setSingleStep(kLatencyStep);
    m_latency->setGroupSeparatorShown(true);
    m_latency->setAlignment(Qt::AlignTrailing);
    //: milliseconds
    m_latency->setSuffix(tr(" ms"));
    m_latency->setKeyboardTracking(false);
    connect(m_latency, &QSpinBox::valueChanged, &m_control,
            [this](int value) { m_control.setLatency(std::chrono::milliseconds(value)); });
}

void SandboxPage::createProvocations()
{
    m_provocations = new QTreeWidget(this);
    m_provocations->setObjectName(u"provocations"_s);
    m_provocations->setAccessibleName(tr("Prefixes that bring about special answers"));
    m_provocations->setRootIsDecorated(false);
    m_provocations->setAlternatingRowColors(true);
    m_provocations->setUniformRowHeights(true);
    m_provocations->setHeaderLabels({tr("Prefix"), tr("Code"), tr("What happens")});
    for (const SandboxControl::Provocation &provocation : m_control.provocations()) {
        auto *item =
            new QTreeWidgetItem(m_provocations, {provocation.prefix, provocation.code, provocation.effect});
        item->setToolTip(EffectColumn, provocation.effect);
        item->setSizeHint(EffectColumn, QSize(0, rowHeight(fontMetrics())));
    }
    m_provocations->setCurrentItem(m_provocations->topLevelItem(0));
    m_provocations->resizeColumnToContents(PrefixColumn);
    m_provocations->resizeColumnToContents(CodeColumn);
    auto *copy = new QAction(icon(IconName::Copy), tr("Copy prefix"), m_provocations);
    copy->setObjectName(u"copyProvocation"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &SandboxPage::copyPrefix);
    m_provocations->addAction(copy);
    m_provocations->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SandboxPage::arrange()
{
    const Spacing spacing(fontMetrics());
    m_grid->setHorizontalSpacing(spacing.betweenGroups());
    m_grid->setVerticalSpacing(spacing.inGroup());
    m_grid->setColumnStretch(1, 1);
    addRow(tr("Address"), {m_address, m_copyAddress, m_restart});
    addRow(tr("Rules"), {m_rules, m_reset}, m_place);
    addRow(tr("Rules of the &service account"), {m_fillCount, m_fill});
    addRow(tr("&Delay of every answer"), {m_latency},
           new HelpText(tr("To see how the program behaves on a slow network.")));

    m_question = new InlineBar(this);
    m_question->setObjectName(u"sandboxQuestion"_s);
    m_question->hide();
    m_problem = new InlineBar(this);
    m_problem->setObjectName(u"sandboxProblem"_s);
    m_problem->setClosable(false);
    m_problem->hide();
    auto *title = new QLabel(tr("&Prefixes that bring about special answers"));
    title->setBuddy(m_provocations);
    auto *help = new HelpText(tr("Add a rule with one of them to the sandbox's mini program. In its service "
                                 "account the same words work behind /q/: %1")
                                  .arg(u"http://weixin.qq.com/q/occupied-1"_s));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing.atEdge(), spacing.atEdge(), spacing.atEdge(), spacing.betweenGroups());
    layout->setSpacing(spacing.inGroup());
    layout->addLayout(m_grid);
    layout->addWidget(m_problem);
    layout->addWidget(m_question);
    layout->addSpacing(spacing.inGroup());
    layout->addWidget(title);
    layout->addWidget(help);
    layout->addWidget(m_provocations, 1);
    layout->addWidget(buttons);
}

void SandboxPage::addRow(const QString &label, const QList<QWidget *> &fields, QWidget *help)
{
    const Spacing spacing(fontMetrics());
    const int row = m_grid->rowCount();
    auto *name = new QLabel(label);
    name->setBuddy(fields.constFirst());
    m_grid->addWidget(name, row, 0);
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing.inGroup());
    const bool isText = !qobject_cast<QSpinBox *>(fields.constFirst());
    line->addWidget(fields.constFirst(), isText ? 1 : 0);
    for (QWidget *field : fields.mid(1))
        line->addWidget(field);
    if (!isText)
        line->addStretch(1);
    m_grid->addLayout(line, row, 1);
    if (help)
        m_grid->addWidget(help, row + 1, 1);
}

void SandboxPage::showStatus()
{
    const SandboxControl::Status status = m_control.status();
    m_address->setText(status.isRunning ? status.address : tr("It is not running."));
    m_copyAddress->setEnabled(status.isRunning);
    m_restart->setText(status.isRunning ? tr("&Restart") : tr("Sta&rt"));
    showRules(status);
    const QSignalBlocker blocker(m_latency);
    m_latency->setValue(int(status.latency.count()));
    if (status.problem.isEmpty())
        m_problem->clear();
    else
        m_problem->showMessage(status.isRunning ? Tone::Warning : Tone::Danger, status.problem);
}

void SandboxPage::showRules(const SandboxControl::Status &status)
{
    const QLocale locale;
    m_rules->setText(status.isRunning ? tr("%1 of the mini program, %2 of the service account")
                                            .arg(locale.toString(status.ordinaryRules),
                                                 locale.toString(status.serviceRules))
                                      : QString());
    m_place->setText(status.dataFile.isEmpty()
                         ? tr("They are kept in memory: a restart begins with the sample data again.")
                         : tr("They are kept in %1.").arg(status.dataFile));
}

void SandboxPage::askBeforeReset()
{
    ask({tr("Throw away every change in the sandbox and begin with the sample data again?"),
         tr("Reset the sandbox"), [this] { m_control.reset(); }});
}

void SandboxPage::askBeforeFill()
{
    const int count = m_fillCount->value();
    ask({tr("Throw away every change in the sandbox? Its service account then has %n rule(s).", nullptr,
            count),
         tr("Fill the sandbox"), [this, count] { m_control.fill(count); }});
}

void SandboxPage::ask(const Question &question)
{
    m_question->showMessage(Tone::Warning, question.title,
                            tr("Rules that were added, changed or deleted in either account, used publishes "
                               "and tokens go back to what they were at first."));
    QPushButton *yes = m_question->addButton(IconName::Sandbox, question.answer);
    yes->setObjectName(u"confirmSandbox"_s);
    connect(yes, &QPushButton::clicked, this, [this, act = question.act] {
        m_question->clear();
        act();
    });
    yes->setFocus();
}

void SandboxPage::copyPrefix() const
{
    if (const QTreeWidgetItem *item = m_provocations->currentItem())
        QGuiApplication::clipboard()->setText(item->text(PrefixColumn));
}

} // namespace qrjump::ui
