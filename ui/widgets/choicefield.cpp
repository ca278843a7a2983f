#include "ui/widgets/choicefield.h"

#include "ui/widgets/helptext.h"
#include "ui/widgets/leavewatcher.h"
#include "ui/widgets/spacing.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QRadioButton>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

ChoiceField::ChoiceField(const QList<Choice> &choices, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_grid(new QGridLayout(this))
{
    const Spacing spacing(fontMetrics());
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing.betweenGroups());
    m_grid->setVerticalSpacing(spacing.step());
    m_grid->setColumnStretch(1, 1);
    for (const Choice &choice : choices)
        addChoice(choice);
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        setFocusProxy(focusTarget());
        Q_EMIT edited();
    });
    setValue({});
}

void ChoiceField::addChoice(const Choice &choice)
{
    auto *button = new QRadioButton(choice.name);
    button->setObjectName(choice.objectName);
    button->setAccessibleDescription(choice.explanation);
    connect(new LeaveWatcher(button), &LeaveWatcher::left, this, &ChoiceField::left);
    auto *explanation = new HelpText(choice.explanation);
    explanation->installEventFilter(this);
    const int row = m_grid->rowCount();
    m_group->addButton(button, choice.value);
    nameButton(button);
    m_grid->addWidget(button, row, 0, Qt::AlignTop);
    m_grid->addWidget(explanation, row, 1);
    explanation->setProperty("choice", choice.value);
}

void ChoiceField::setTitle(const QString &title)
{
    m_title = title;
    for (QAbstractButton *button : m_group->buttons())
        nameButton(button);
}

void ChoiceField::nameButton(QAbstractButton *button) const
{
    button->setAccessibleName(
        tr("%1: %2", "title of a field: one of its choices").arg(m_title, button->text()));
}

std::optional<int> ChoiceField::value() const
{
    // Not checkedId(): -1 may be a value of the server's, too.
    QAbstractButton *checked = m_group->checkedButton();
    return checked ? std::optional(m_group->id(checked)) : std::nullopt;
}

void ChoiceField::setValue(std::optional<int> value)
{
    uncheck();
    if (value) {
        if (!m_group->button(*value))
            addChoice({*value, QString::number(*value),
                       tr("The server has this value, which this program does not know."),
                       u"unknownChoice"_s});
        m_group->button(*value)->setChecked(true);
    }
    setFocusProxy(focusTarget());
}

int ChoiceField::nameWidth() const
{
    int width = 0;
    for (const QAbstractButton *button : m_group->buttons())
        width = std::max(width, button->sizeHint().width());
    return width;
}

void ChoiceField::setNameWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

int ChoiceField::firstLineHeight() const
{
    return m_group->buttons().first()->sizeHint().height();
}

/// An exclusive group cannot be emptied once one of its buttons is checked.
void ChoiceField::uncheck()
{
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
}

QRadioButton *ChoiceField::focusTarget() const
{
    QAbstractButton *target =
        m_group->checkedButton() ? m_group->checkedButton() : m_group->buttons().first();
    return static_cast<QRadioButton *>(target);
}

bool ChoiceField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease)
        m_group->button(watched->property("choice").toInt())->click();
    return QWidget::eventFilter(watched, event);
}

} // namespace qrjump::ui
