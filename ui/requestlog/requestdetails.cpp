#include "ui/requestlog/requestdetails.h"

#include "core/api/errorcatalogue.h"
#include "core/api/requestcurl.h"
#include "core/api/requestlogtext.h"
#include "core/base/sentences.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/typography.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

RequestDetails::RequestDetails(const core::ErrorCatalogue &catalogue, RequestInquiry &inquiry,
                               QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_inquiry(inquiry)
{
    createActions();
    createText();
    arrange();
    connect(&m_inquiry, &RequestInquiry::answerChanged, this, &RequestDetails::showRecord);
    showRecord();
}

void RequestDetails::createActions()
{
    const auto action = [this](IconName name, const QString &text, const QString &toolTip,
                               const QString &objectName) {
        auto *created = new QAction(icon(name), text, this);
        created->setObjectName(objectName);
        created->setToolTip(toolTip);
        return created;
    };
    m_copyAsCurl =
        action(IconName::Copy, tr("Copy as curl"),
               tr("Copy a command that sends the request again. It holds no secret: put the access "
                  "token into ACCESS_TOKEN, and a secret into SECRET."),
               u"copyAsCurl"_s);
    m_copyForSupport =
        action(IconName::Copy, tr("Copy for support"),
               tr("Copy what WeChat's support asks for: time, call, error and rid."), u"copyForSupport"_s);
    m_askWhatHappened =
        action(IconName::Help, tr("Ask WeChat"),
               tr("Ask WeChat what it knows about this rid. It remembers seven days."), u"askWhatHappened"_s);
    m_askQuota = action(IconName::Hint, tr("Daily quota"),
                        tr("Ask WeChat how often this call may still be made today."), u"askQuota"_s);
    connect(m_copyAsCurl, &QAction::triggered, this, &RequestDetails::copyAsCurl);
    connect(m_copyForSupport, &QAction::triggered, this, &RequestDetails::copyForSupport);
    connect(m_askWhatHappened, &QAction::triggered, this,
            [this] { ask(RequestInquiry::Question::WhatHappened); });
    connect(m_askQuota, &QAction::triggered, this, [this] { ask(RequestInquiry::Question::DailyQuota); });
}

QList<QAction *> RequestDetails::recordActions() const
{
    return {m_copyAsCurl, m_copyForSupport, m_askWhatHappened, m_askQuota};
}

void RequestDetails::createText()
{
    m_problem = new InlineBar(this);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"requestText"_s);
    m_text->setAccessibleName(tr("The chosen request"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setFont(rawTextFont(font()));
    m_text->setPlaceholderText(tr("Choose a request to see what was sent and what came back."));
    m_text->document()->setDocumentMargin(Spacing(fontMetrics()).inGroup());
}

void RequestDetails::arrange()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).step());
    layout->addLayout(flowOfButtons(recordActions(), this));
    layout->addWidget(m_problem);
    layout->addWidget(m_text, 1);
}

void RequestDetails::setRecord(const core::RequestRecord *record)
{
    if (record && m_record && record->number == m_record->number)
        return; // what is read keeps its place
    m_record = record ? std::optional(*record) : std::nullopt;
    showRecord();
}

void RequestDetails::showRecord()
{
    m_text->clear();
    updateActions();
    showAnswer();
    if (!m_record)
        return;
    appendSection(tr("What it means"), explanation());
    appendSection(tr("Request"), core::requestText(*m_record));
    appendSection(tr("Reply"), core::replyText(*m_record));
    m_text->moveCursor(QTextCursor::Start);
}

void RequestDetails::showAnswer()
{
    m_problem->clear();
    if (!hasAnswer())
        return;
    const RequestInquiry::Answer &answer = m_inquiry.answer();
    if (answer.problem)
        m_problem->showError(*answer.problem);
    appendSection(answerTitle(), answer.isAwaited ? tr("Asking WeChat…") : answer.text);
}

bool RequestDetails::hasAnswer() const
{
    return m_record && m_inquiry.answer().number == m_record->number;
}

QString RequestDetails::answerTitle() const
{
    switch (m_inquiry.answer().question) {
    case RequestInquiry::Question::WhatHappened:
        return tr("What WeChat knows about this request");
    case RequestInquiry::Question::DailyQuota:
        return tr("Daily quota");
    }
    Q_UNREACHABLE();
}

QString RequestDetails::explanation() const
{
    if (!m_record->failure)
        return {};
    const core::ErrorExplanation explained = core::explain(core::errorOf(*m_record), m_catalogue);
    return core::joinedSentences({explained.meaning, explained.remedy}) + u'\n';
}

void RequestDetails::appendSection(const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat heading;
    heading.setFontWeight(QFont::DemiBold);
    heading.setForeground(palette().color(QPalette::Link));
    if (!m_text->document()->isEmpty())
        cursor.insertText(u"\n"_s, {});
    cursor.insertText(title + u'\n', heading);
    cursor.insertText(text, {});
}

void RequestDetails::updateActions()
{
    const bool mayAsk = m_record && !m_inquiry.answer().isAwaited;
    using Question = RequestInquiry::Question;
    m_copyAsCurl->setEnabled(m_record && core::asCurl(*m_record));
    m_copyForSupport->setEnabled(m_record.has_value());
    m_askWhatHappened->setEnabled(mayAsk && RequestInquiry::canAsk(Question::WhatHappened, *m_record));
    m_askQuota->setEnabled(mayAsk && RequestInquiry::canAsk(Question::DailyQuota, *m_record));
}

void RequestDetails::ask(RequestInquiry::Question question)
{
    m_inquiry.ask(question, *m_record);
}

void RequestDetails::copyAsCurl() const
{
    QGuiApplication::clipboard()->setText(core::asCurl(*m_record).value_or(QString()));
}

void RequestDetails::copyForSupport() const
{
    if (m_record)
        QGuiApplication::clipboard()->setText(core::supportText(*m_record));
}

} // namespace qrjump::ui
