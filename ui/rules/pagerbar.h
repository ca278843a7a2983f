#pragma once

#include "core/models/pager.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace qrjump::ui {

/// First, previous, page number, next, last and rows per page. Asks for pages; what is shown follows the
/// server.
class PagerBar : public QWidget
{
    Q_OBJECT

public:
    explicit PagerBar(QWidget *parent = nullptr);

    void showPager(const core::Pager &pager);

public Q_SLOTS:
    void goToPrevious();
    void goToNext();

Q_SIGNALS:
    void pageRequested(int pageNumber, int pageSize);

private:
    void addButtons();
    void requestTypedPage();
    void request(int pageNumber);

    core::Pager m_pager;
    QToolButton *m_first = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_last = nullptr;
    QSpinBox *m_page = nullptr;
    QLabel *m_pageCount = nullptr;
    QComboBox *m_pageSize = nullptr;
};

} // namespace qrjump::ui
