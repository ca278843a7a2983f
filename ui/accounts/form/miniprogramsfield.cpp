#include "ui/accounts/form/miniprogramsfield.h"

#include "ui/widgets/chipfield.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/leavewatcher.h"
#include "ui/widgets/spacing.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

/// Also the comma of Chinese keyboards.
const QRegularExpression &separator()
{
    static const QRegularExpression expression(u"[\\s,;，；、]+"_s);
    return expression;
}

} // namespace

MiniProgramsField::MiniProgramsField(QWidget *parent)
    : QWidget(parent)
{
    createInput();
    createChips();
    const Spacing spacing(fontMetrics());
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing.inGroup());
    grid->setVerticalSpacing(spacing.step());
    grid->addWidget(m_input, 0, 0);
    grid->addWidget(m_add, 0, 1);
    grid->addWidget(m_chips, 1, 0, 1, 2);
    setFocusProxy(m_input);
    showChips();
}

void MiniProgramsField::createInput()
{
    m_input = new QLineEdit;
    m_input->setObjectName(u"miniProgramInput"_s);
    m_input->setPlaceholderText(tr("Type an appid and press Enter, or paste several"));
    m_add = new QPushButton(icon(IconName::Add), tr("Add"));
    m_add->setObjectName(u"addMiniProgram"_s);
    m_add->setAccessibleName(tr("Add the mini program"));
    m_add->setAutoDefault(false);
    connect(m_input, &QLineEdit::textEdited, this, &MiniProgramsField::addWhenSeparated);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add();
        m_input->setFocus();
    });
    connect(new LeaveWatcher(m_input), &LeaveWatcher::left, this, [this] {
        add();
        Q_EMIT left();
    });
}

void MiniProgramsField::createChips()
{
    m_chips = new ChipField;
    m_chips->setObjectName(u"miniProgramChips"_s);
    m_chips->addButton()->hide();
    connect(m_chips, &ChipField::chipsChanged, this, &MiniProgramsField::showChips);
    connect(m_chips, &ChipField::chipsChanged, this, &MiniProgramsField::edited);
}

void MiniProgramsField::setTitle(const QString &title)
{
    m_input->setAccessibleName(title);
    m_chips->setAccessibleName(title);
}

QStringList MiniProgramsField::appids() const
{
    return m_chips->texts();
}

void MiniProgramsField::setAppids(const QStringList &appids)
{
    m_input->clear();
    m_chips->setTexts(appids);
    showChips();
}

void MiniProgramsField::addWhenSeparated(const QString &text)
{
    if (text.contains(separator()))
        add();
    Q_EMIT edited();
}

void MiniProgramsField::add()
{
    const QStringList appids = m_input->text().split(separator(), Qt::SkipEmptyParts);
    m_input->clear();
    m_chips->addTexts(appids);
}

void MiniProgramsField::showChips()
{
    m_chips->setVisible(!appids().isEmpty());
}

/// Enter in the empty field is the dialog's.
void MiniProgramsField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !m_input->hasFocus() || m_input->text().isEmpty())
        return QWidget::keyPressEvent(event);
    add();
    event->accept();
}

} // namespace qrjump::ui
