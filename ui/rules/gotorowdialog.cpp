#include "ui/rules/gotorowdialog.h"

#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNumberInCharacters = 14;

} // namespace

std::optional<int> rowNumberIn(const QString &typed)
{
    static const QRegularExpression space(u"\\s"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString digits = QString(typed).remove(space);
    bool isNumber = false;
    for (const QLocale &locale : {QLocale(), QLocale(QLocale::English)}) {
        const int number = locale.toInt(digits, &isNumber);
        if (isNumber)
            return number;
    }
    return std::nullopt;
}

GoToRowDialog::GoToRowDialog(int current, int rowCount, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_rowCount(rowCount)
    , m_number(new QLineEdit)
    , m_message(new FieldMessage)
{
    setObjectName(u"goToRowDialog"_s);
    setWindowTitle(tr("Go to row"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_number->setObjectName(u"rowNumber"_s);
    m_number->setMinimumWidth(Spacing(fontMetrics()).characters(kNumberInCharacters));
    if (current > 0)
        m_number->setText(QLocale().toString(current));
    m_number->selectAll();
    m_message->setObjectName(u"rowNumberMessage"_s);
    m_message->setHelp(rangeText());
    arrange();
    connect(m_number, &QLineEdit::textChanged, m_message, &FieldMessage::clearProblem);
}

void GoToRowDialog::arrange()
{
    auto *label = new QLabel(tr("Go to &row"));
    label->setBuddy(m_number);
    auto *go = new QPushButton(tr("Go"));
    go->setObjectName(u"goToRowButton"_s);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, &GoToRowDialog::accept);

    const Spacing spacing(fontMetrics());
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing.inGroup());
    row->addWidget(label);
    row->addWidget(m_number, 1);
    row->addWidget(go);
    auto *frame = new QFrame; // nothing else sets it off from the table
    frame->setFrameShape(QFrame::StyledPanel);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(frame);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(spacing.betweenGroups(), spacing.betweenGroups(), spacing.betweenGroups(),
                               spacing.betweenGroups());
    layout->setSpacing(spacing.step());
    layout->addLayout(row);
    layout->addWidget(m_message);
}

QString GoToRowDialog::rangeText() const
{
    return tr("Enter a number from 1 to %1.").arg(QLocale().toString(m_rowCount));
}

void GoToRowDialog::showOver(const QWidget &table)
{
    adjustSize();
    move(table.mapToGlobal(QPoint((table.width() - width()) / 2, 0)));
    show();
    m_number->setFocus(Qt::PopupFocusReason);
}

void GoToRowDialog::accept()
{
    const auto number = rowNumberIn(m_number->text());
    if (number && *number >= 1 && *number <= m_rowCount) {
        Q_EMIT rowChosen(*number);
        return QDialog::accept();
    }
    //: %1 is the sentence "Enter a number from 1 to 200."
    m_message->showProblem(Tone::Danger, tr("There is no such row. %1").arg(rangeText()));
    m_number->setFocus();
    m_number->selectAll();
}

} // namespace qrjump::ui
