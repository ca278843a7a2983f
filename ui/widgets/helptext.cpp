#include "ui/widgets/helptext.h"

#include "ui/widgets/typography.h"

namespace qrjump::ui {

HelpText::HelpText(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(helpFont(font()));
    setForegroundRole(QPalette::PlaceholderText);
}

} // namespace qrjump::ui
