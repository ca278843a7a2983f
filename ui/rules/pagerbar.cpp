#include "ui/rules/pagerbar.h"

#include "core/rules/rulelimits.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kPageSizes{50, 100, 200};
constexpr int kMostPages = core::kMaxServiceRules / kPageSizes.front();

QToolButton *button(IconName name, const QString &text, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setIcon(icon(name));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(
        Qt::TabFocus); // a click leaves the focus where it is when the last page disables the button
    return button;
}

} // namespace

PagerBar::PagerBar(QWidget *parent)
    : QWidget(parent)
    , m_first(button(IconName::First, tr("First page"), u"firstPage"_s))
    , m_previous(button(IconName::Previous, tr("Previous page (Ctrl+Page Up)"), u"previousPage"_s))
    , m_next(button(IconName::Next, tr("Next page (Ctrl+Page Down)"), u"nextPage"_s))
    , m_last(button(IconName::Last, tr("Last page"), u"lastPage"_s))
    , m_page(new QSpinBox)
    , m_pageCount(new QLabel)
    , m_pageSize(new QComboBox)
{
    m_page->setObjectName(u"pageNumber"_s);
    m_page->setAccessibleName(tr("Page number"));
    // Screen readers land on the spin box's inner field.
    m_page->findChild<QLineEdit *>()->setAccessibleName(m_page->accessibleName());
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignRight);
    m_page->setKeyboardTracking(false);
    m_page->setRange(1, kMostPages);
    m_pageSize->setObjectName(u"pageSize"_s);
    m_pageSize->setAccessibleName(tr("Rows per page"));
    for (const int size : kPageSizes)
        m_pageSize->addItem(tr("%n a page", "rows", size), size);

    m_pageSize->setMinimumWidth(m_pageSize->sizeHint().width());
    addButtons();
    connect(m_first, &QToolButton::clicked, this, [this] { request(1); });
    connect(m_previous, &QToolButton::clicked, this, &PagerBar::goToPrevious);
    connect(m_next, &QToolButton::clicked, this, &PagerBar::goToNext);
    connect(m_last, &QToolButton::clicked, this,
            [this] { request(m_pager.pageCount().value_or(m_pager.pageNumber)); });
    connect(m_page, &QSpinBox::valueChanged, this, &PagerBar::requestTypedPage);
    connect(m_pageSize, &QComboBox::activated, this, [this] {
        const int size = m_pageSize->currentData().toInt();
        Q_EMIT pageRequested(m_pager.pageNumberWithSize(size), size);
    });
    showPager({});
}

void PagerBar::addButtons()
{
    const Spacing spacing(fontMetrics());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.step());
    layout->addWidget(m_first);
    layout->addWidget(m_previous);
    //: Followed by a field with the page number and "of 62".
    auto *label = new QLabel(tr("page"));
    label->setBuddy(m_page);
    layout->addWidget(label);
    layout->addWidget(m_page);
    layout->addWidget(m_pageCount);
    layout->addWidget(m_next);
    layout->addWidget(m_last);
    layout->addSpacing(spacing.inGroup());
    layout->addWidget(m_pageSize);
}

void PagerBar::showPager(const core::Pager &pager)
{
    m_pager = pager;
    const auto count = pager.pageCount();
    const QSignalBlocker pageBlocker(m_page);
    const QSignalBlocker sizeBlocker(m_pageSize);
    m_page->setValue(pager.pageNumber);
    if (m_page->hasFocus())
        m_page->selectAll();
    m_pageSize->setCurrentIndex(m_pageSize->findData(pager.pageSize));
    m_pageCount->setText(count ? tr("of %1").arg(QLocale().toString(*count)) : QString());
    m_first->setEnabled(pager.hasPrevious());
    m_previous->setEnabled(pager.hasPrevious());
    m_next->setEnabled(pager.hasNext());
    m_last->setEnabled(count && pager.hasNext());
}

void PagerBar::goToPrevious()
{
    if (m_pager.hasPrevious())
        request(m_pager.pageNumber - 1);
}

void PagerBar::goToNext()
{
    if (m_pager.hasNext())
        request(m_pager.pageNumber + 1);
}

void PagerBar::requestTypedPage()
{
    // A number beyond the end means the last page.
    const int pageNumber = std::min(m_page->value(), m_pager.pageCount().value_or(kMostPages));
    if (pageNumber != m_pager.pageNumber)
        request(pageNumber);
    else
        showPager(m_pager);
}

void PagerBar::request(int pageNumber)
{
    Q_EMIT pageRequested(pageNumber, m_pager.pageSize);
}

} // namespace qrjump::ui
