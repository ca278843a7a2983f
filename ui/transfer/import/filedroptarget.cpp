#include "ui/transfer/import/filedroptarget.h"

#include "ui/transfer/import/dropnotice.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

bool looksLikeCsv(const QString &fileName)
{
    const QStringList endings{u"csv"_s, u"tsv"_s, u"txt"_s};
    return endings.contains(QFileInfo(fileName).suffix().toLower());
}

} // namespace

FileDropTarget::FileDropTarget(QWidget &window, OfferNow offer)
    : QObject(&window)
    , m_window(window)
    , m_offer(std::move(offer))
    , m_notice(new DropNotice(&window))
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool FileDropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
        respond(*static_cast<QDropEvent *>(event));
        return true;
    case QEvent::DragLeave:
        m_notice->hide();
        return true;
    case QEvent::Drop:
        drop(*static_cast<QDropEvent *>(event));
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

FileDropTarget::Offer FileDropTarget::offerFor(const QDropEvent &event) const
{
    const QStringList files = localFiles(*event.mimeData());
    if (files.isEmpty() || QApplication::activeModalWidget())
        return {};
    if (files.size() > 1)
        return {false, tr("One file at a time: drop a single CSV file.")};
    if (!looksLikeCsv(files.first()))
        //: %1 is a file name
        return {false, tr("“%1” is no CSV file.").arg(QFileInfo(files.first()).fileName())};
    return m_offer();
}

void FileDropTarget::respond(QDropEvent &event)
{
    const Offer offer = offerFor(event);
    if (offer.sentence.isEmpty())
        return event.ignore();
    m_notice->show(offer.isOpen ? Tone::Info : Tone::Warning, offer.sentence);
    // Accepted in either case, or nobody would say that the file has left the window.
    event.setDropAction(offer.isOpen ? Qt::CopyAction : Qt::IgnoreAction);
    event.accept();
}

void FileDropTarget::drop(QDropEvent &event)
{
    m_notice->hide();
    if (!offerFor(event).isOpen)
        return event.ignore();
    event.setDropAction(Qt::CopyAction); // a source that moves files would delete it
    event.accept();
    Q_EMIT dropped(localFiles(*event.mimeData()).first());
}

} // namespace qrjump::ui
