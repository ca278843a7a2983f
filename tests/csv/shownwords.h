#pragma once

#include <QFile>
#include <QHash>
#include <QXmlStreamReader>

namespace qrjump::test {

/// The Chinese of the window's texts in one context, by their English.
inline QHash<QString, QString> chineseTexts(const QString &wantedContext)
{
    QFile file(QStringLiteral(QRJUMP_SOURCE_FOLDER "/resources/translations/qrjump_zh_CN.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QHash<QString, QString> texts;
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1StringView("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1StringView("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1StringView("translation") && context == wantedContext)
            texts.insert(source, xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return texts;
}

} // namespace qrjump::test
