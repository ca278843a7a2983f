#pragma once

#include <QList>
#include <QString>

/// One text of a .ts file with its translations: one, or as many as the language has plurals.
struct TranslatedText
{
    QString context;
    QString source;
    QStringList translations;
    bool isFinished = true;

    [[nodiscard]] QString name() const { return context + QStringLiteral(" | ") + source; }
};

/// The texts of a .ts file that the sources still have.
[[nodiscard]] QList<TranslatedText> textsOf(const QString &fileName);
