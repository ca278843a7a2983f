#pragma once

#include "core/api/requestrecord.h"
#include "ui/requestlog/requestinquiry.h"

#include <QWidget>

class QAction;
class QPlainTextEdit;

namespace qrjump::ui {

class InlineBar;

/// One record in full: what was sent, what came back, what WeChat knows about it, and what can be done with
/// it.
class RequestDetails : public QWidget
{
    Q_OBJECT

public:
    /// `catalogue` and `inquiry` outlive the details.
    RequestDetails(const core::ErrorCatalogue &catalogue, RequestInquiry &inquiry, QWidget *parent = nullptr);

    /// Null shows none.
    void setRecord(const core::RequestRecord *record);
    /// Also for the context menu of the table.
    [[nodiscard]] QList<QAction *> recordActions() const;

public Q_SLOTS:
    void copyForSupport() const;

private:
    void createActions();
    void createText();
    void arrange();
    void ask(RequestInquiry::Question question);
    void copyAsCurl() const;
    void showRecord();
    void showAnswer();
    void updateActions();
    void appendSection(const QString &title, const QString &text);
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString answerTitle() const;
    [[nodiscard]] bool hasAnswer() const;

    const core::ErrorCatalogue &m_catalogue;
    RequestInquiry &m_inquiry;
    std::optional<core::RequestRecord> m_record;
    QAction *m_copyAsCurl = nullptr;
    QAction *m_copyForSupport = nullptr;
    QAction *m_askWhatHappened = nullptr;
    QAction *m_askQuota = nullptr;
    InlineBar *m_problem = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace qrjump::ui
