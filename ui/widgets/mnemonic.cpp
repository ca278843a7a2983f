#include "ui/widgets/mnemonic.h"

#include <QRegularExpression>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

QString withoutMnemonic(QString label)
{
    static const QRegularExpression mnemonic(uR"(\s*\(&.\)|&)"_s);
    return label.remove(mnemonic);
}

} // namespace qrjump::ui
