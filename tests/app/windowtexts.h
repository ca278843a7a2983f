#pragma once

#include <QStringList>

class QWidget;

namespace qrjump {

/// What a person sees of `root` or has it read to them, hidden widgets included.
QStringList textsBelow(const QWidget &root);

/// Whether nobody has translated the text to Chinese, though somebody should have.
bool looksEnglish(const QString &text);

} // namespace qrjump
