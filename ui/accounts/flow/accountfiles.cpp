#include "ui/accounts/flow/accountfiles.h"

#include "core/accounts/accountexport.h"
#include "core/base/sentences.h"
#include "ui/transfer/desktopfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kSuffix = u"json"_s;

QString usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

AccountFiles::AccountFiles(core::AccountBook &book, DesktopFiles &files, QWidget &window)
    : m_book(book)
    , m_files(files)
    , m_window(window)
{}

void AccountFiles::importAccounts()
{
    m_files.chooseFileToRead(&m_window, QDir(usualFolder()).filePath(u"*."_s + kSuffix),
                             [this](const QString &fileName) { importFrom(fileName); });
}

void AccountFiles::importFrom(const QString &fileName)
{
    const auto import = m_book.importFrom(fileName);
    if (!import)
        return Q_EMIT said(Tone::Danger, import.error().text);
    const int count = int(import->added.size());
    const QString title = tr("%n account(s) were added.", nullptr, count);
    Q_EMIT said(count > 0 && import->notices.isEmpty() ? Tone::Ok : Tone::Warning, title,
                core::joinedSentences(import->notices + QStringList{secretsToEnter(*import)}));
}

QString AccountFiles::secretsToEnter(const core::AccountImport &import)
{
    QStringList names;
    for (const core::ImportedAccount &imported : import.added) {
        if (!imported.secrets.isEmpty())
            names.append(imported.account.name);
    }
    if (names.isEmpty())
        return {};
    //: %1 names of accounts
    return tr("A settings file holds no secrets. Enter those of %1 with “Edit account”.")
        .arg(names.join(tr(", ")));
}

void AccountFiles::exportAccounts()
{
    const QString suggestion = QDir(usualFolder()).filePath(tr("accounts") + u'.' + kSuffix);
    m_files.chooseFileToWrite(&m_window, suggestion, [this](const QString &fileName) {
        QFile::exists(fileName) ? askBeforeReplacing(fileName) : exportTo(fileName);
    });
}

void AccountFiles::askBeforeReplacing(const QString &fileName)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Export account settings"),
                                tr("The file %1 exists. Replace it?").arg(QFileInfo(fileName).fileName()),
                                QMessageBox::Cancel, &m_window);
    box->setObjectName(u"replaceQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const auto *replace = box->addButton(tr("Replace the file"), QMessageBox::AcceptRole);
    connect(replace, &QPushButton::clicked, this, [this, fileName] { exportTo(fileName); });
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

void AccountFiles::exportTo(const QString &fileName)
{
    const QList<core::Account> accounts = m_book.model().accounts();
    const auto written = core::exportAccounts(fileName, accounts);
    if (!written)
        return Q_EMIT said(Tone::Danger, written.error().text);
    Q_EMIT said(
        Tone::Ok, tr("The settings of %n account(s) were written.", nullptr, int(accounts.size())),
        tr("%1 holds no secrets: they have to be entered again wherever it is imported.").arg(fileName));
}

} // namespace qrjump::ui
