#include "core/base/sentences.h"

#include <QCoreApplication>

namespace qrjump::core {

QString joinedSentences(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        //: two whole sentences, one behind the other
        text =
            text.isEmpty() ? sentence : QCoreApplication::translate("Sentences", "%1 %2").arg(text, sentence);
    }
    return text;
}

} // namespace qrjump::core
