#include "ui/rules/filternamedialog.h"

#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidthInCharacters = 56;
constexpr int kLongestName = 80;

} // namespace

FilterNameDialog::FilterNameDialog(const QString &name, const QStringList &names, QWidget *parent)
    : QDialog(parent)
    , m_names(names)
    , m_name(new QLineEdit)
    , m_message(new FieldMessage)
{
    setObjectName(u"filterNameDialog"_s);
    setWindowTitle(tr("Save filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"filterName"_s);
    m_name->setMaxLength(kLongestName);
    m_name->setText(name);
    m_name->selectAll();
    m_message->setObjectName(u"filterNameMessage"_s);
    arrange();
    connect(m_name, &QLineEdit::textChanged, this, &FilterNameDialog::showWhatHappens);
    showWhatHappens();
}

void FilterNameDialog::arrange()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *save = buttons->addButton(tr("Save filter"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveFilterButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &FilterNameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FilterNameDialog::reject);
    auto *label = new QLabel(tr("&Name"));
    label->setBuddy(m_name);

    const Spacing spacing(fontMetrics());
    auto *field = new QVBoxLayout;
    field->setSpacing(spacing.step());
    field->addWidget(label);
    field->addWidget(m_name);
    field->addWidget(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing.atEdge(), spacing.atEdge(), spacing.atEdge(), spacing.atEdge());
    layout->setSpacing(spacing.betweenGroups());
    layout->addLayout(field);
    layout->addStretch(1);
    layout->addWidget(buttons);
    save->setDefault(true); // takes effect once the dialog has it
    setMinimumWidth(spacing.characters(kNameWidthInCharacters));
}

QString FilterNameDialog::name() const
{
    return m_name->text().trimmed();
}

void FilterNameDialog::showWhatHappens()
{
    m_message->clearProblem();
    m_message->setHelp(m_names.contains(name())
                           ? tr("There is a filter with this name. It is replaced.")
                           : tr("All accounts of this kind have it in their “Filters” menu."));
}

void FilterNameDialog::accept()
{
    if (!name().isEmpty())
        return QDialog::accept();
    m_message->showProblem(Tone::Danger, tr("Enter a name for the filter."));
    m_name->setFocus();
}

} // namespace qrjump::ui
