#include "ui/widgets/mnemonic.h"

#include <QRegularExpression>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

QString withoutMnemonic(QString label)
{
    static const QRegularExpression mnemonic(uR"(\s*\(&.\)|&)"_s);
    return label.remove(mnemonic);
}

QString literalLabel(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace qrjump::ui
