#pragma once

#include "core/models/requestlogmodel.h"
#include "ui/requestlog/requestinquiry.h"
#include "ui/requestlog/requestlogexport.h"
#include "ui/widgets/icons.h"

#include <QDockWidget>

#include <memory>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace qrjump::ui {

class EmptyState;
class InlineBar;
class RequestDetails;
class RequestFilterBar;
class RequestLogView;

/// View › Request log: what was sent to servers and what came back. At the bottom of the window, hidden at
/// first; what is in it is made when it is opened for the first time.
class RequestLogDock : public QDockWidget
{
    Q_OBJECT

public:
    /// What the dock needs from the program; all of it outlives the dock.
    struct Services
    {
        core::RequestLog &log;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
        DesktopFiles &files;
        DiagnosisOfAccount diagnosisOf;
    };

    explicit RequestLogDock(const Services &services, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void createBar();
    void createContent();
    void arrange();
    [[nodiscard]] QToolButton *button(const QString &objectName, const QString &text, IconName name);
    void connectContent();
    void applyFilter();
    void updateState();
    void clearLog();
    [[nodiscard]] QString countText() const;

    const Services m_services;
    core::RequestLog &m_log;
    core::RequestLogModel m_model;
    RequestInquiry m_inquiry;
    InlineBar *m_notice = nullptr;
    std::unique_ptr<RequestLogExport> m_export;
    RequestFilterBar *m_filter = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_clear = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_content = nullptr;
    RequestLogView *m_view = nullptr;
    RequestDetails *m_details = nullptr;
};

} // namespace qrjump::ui
