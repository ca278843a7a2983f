#include "ui/rules/prefixinput.h"

#include <QRegularExpression>

namespace qrjump::ui {

namespace {

/// Blanks and commas cannot be part of a link, and lists come with all kinds of separators.
const QRegularExpression &separators()
{
    static const QRegularExpression expression(QStringLiteral("[\\s,;，；]+"));
    return expression;
}

} // namespace

PrefixInput::PrefixInput(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("prefixInput"));
    setMaxLength(1 << 20); // a pasted list; a line edit would cut it at 32,767 characters
    connect(this, &QLineEdit::textEdited, this, &PrefixInput::confirmWhenSeparated);
    connect(this, &QLineEdit::returnPressed, this, &PrefixInput::confirmOrComplete);
}

void PrefixInput::confirm()
{
    const QStringList prefixes = text().split(separators(), Qt::SkipEmptyParts);
    clear();
    if (!prefixes.isEmpty())
        Q_EMIT prefixesEntered(prefixes);
}

void PrefixInput::confirmWhenSeparated(const QString &text)
{
    if (text.contains(separators()))
        confirm();
}

void PrefixInput::confirmOrComplete()
{
    if (text().isEmpty())
        Q_EMIT completed();
    else
        confirm();
}

} // namespace qrjump::ui
