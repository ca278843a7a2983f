#include "ui/rules/prefixinput.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextDocument>

namespace qrjump::ui {

namespace {

QStringList prefixesIn(const QString &text)
{
    // Blanks and commas cannot be part of a link, and lists come with all kinds of separators.
    static const QRegularExpression separators(QStringLiteral("[\\s,;，；]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}

} // namespace

PrefixInput::PrefixInput(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("prefixInput"));
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PrefixInput::confirm()
{
    const QStringList prefixes = prefixesIn(toPlainText());
    clear();
    if (!prefixes.isEmpty())
        Q_EMIT prefixesEntered(prefixes);
}

QSize PrefixInput::sizeHint() const
{
    const int height = fontMetrics().height() + 2 * qRound(document()->documentMargin()) + 2 * frameWidth();
    return {fontMetrics().averageCharWidth() * 40, height};
}

QSize PrefixInput::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

void PrefixInput::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QPlainTextEdit::keyPressEvent(event);
    if (prefixesIn(toPlainText()).isEmpty())
        Q_EMIT completed();
    else
        confirm();
}

void PrefixInput::insertFromMimeData(const QMimeData *source)
{
    const QStringList prefixes = prefixesIn(source->text());
    if (prefixes.size() > 1)
        Q_EMIT prefixesEntered(prefixes);
    else
        insertPlainText(source->text().trimmed());
}

} // namespace qrjump::ui
