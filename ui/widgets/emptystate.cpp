#include "ui/widgets/emptystate.h"

#include "ui/widgets/spacing.h"
#include "ui/widgets/typography.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEmptyStateIconSize = 48;
constexpr int kReadableCharacters = 64;
constexpr int kFewestLines = 14; // two of each text, the actions, and what is between them

QLabel *centredText(QWidget *parent, const QString &objectName)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    return label;
}

/// An aligned button would take the height for width away from the column.
void addCentred(QVBoxLayout &column, QPushButton *button)
{
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(button);
    row->addStretch();
    column.addLayout(row);
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(centredText(this, u"sentence"_s))
    , m_help(centredText(this, u"help"_s))
    , m_action(new QPushButton(this))
    , m_alternative(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignHCenter);
    m_sentence->setFont(titleFont(font()));
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_action->setObjectName(u"action"_s);
    m_action->setAutoDefault(true); // outside of a dialog Enter would do nothing
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    m_alternative->setObjectName(u"alternative"_s);
    m_alternative->setAutoDefault(true);
    m_alternative->hide();
    connect(m_alternative, &QPushButton::clicked, this, &EmptyState::alternativeTriggered);
    arrange();
    // By themselves, labels with several lines ask for less height than they need.
    setMinimumHeight(kEmptyStateIconSize + kFewestLines * fontMetrics().lineSpacing());
}

void EmptyState::arrange()
{
    const Spacing spacing(fontMetrics());
    const int readableWidth = spacing.characters(kReadableCharacters);
    auto *content = new QWidget(this);
    content->setMaximumWidth(readableWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(spacing.inGroup());
    column->addWidget(m_icon);
    column->addWidget(m_sentence);
    column->addWidget(m_help);
    column->addSpacing(spacing.step());
    addCentred(*column, m_action);
    addCentred(*column, m_alternative);

    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(content, 1000); // as wide as it may become
    centred->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(centred);
    layout->addStretch(3); // a little above the middle looks centred
}

void EmptyState::setContent(const Content &content)
{
    m_iconName = content.icon;
    m_sentence->setText(content.sentence);
    m_help->setText(content.help);
    m_help->setHidden(content.help.isEmpty());
    m_action->setText(content.action);
    m_action->setHidden(content.action.isEmpty());
    m_alternative->setText(content.alternative);
    m_alternative->setHidden(content.alternative.isEmpty());
    setAccessibleName(content.sentence);
    updateIcon();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_icon)
        updateIcon();
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(
        icon(m_iconName)
            .pixmap(QSize(kEmptyStateIconSize, kEmptyStateIconSize), devicePixelRatioF(), QIcon::Disabled));
}

} // namespace qrjump::ui
