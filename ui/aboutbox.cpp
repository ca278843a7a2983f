#include "ui/aboutbox.h"

#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace qrjump::ui {

namespace {

constexpr int kIconSizeInFontHeights = 4;

struct AboutBox
{
    Q_DECLARE_TR_FUNCTIONS(AboutBox)
};

} // namespace

void showAboutBox(QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, AboutBox::tr("About QR Jump Manager"),
                                AboutBox::tr("<b>QR Jump Manager %1</b>").arg(QStringLiteral(QRJUMP_VERSION)),
                                QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const int size = box->fontMetrics().height() * kIconSizeInFontHeights;
    box->setIconPixmap(applicationIcon().pixmap(QSize(size, size)));
    box->setInformativeText(AboutBox::tr(
        "See, filter, edit and export the rules that decide which QR code opens which page of a WeChat "
        "mini program."));
    box->open();
}

} // namespace qrjump::ui
