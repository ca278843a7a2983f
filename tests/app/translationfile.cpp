#include "translationfile.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

class Reader
{
public:
    explicit Reader(QIODevice &file)
        : m_xml(&file)
    {}

    QList<TranslatedText> texts()
    {
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() == QXmlStreamReader::StartElement)
                readElement();
            else if (m_xml.isEndElement() && m_xml.name() == "message"_L1 && m_isInUse)
                m_texts.append(m_text);
        }
        return m_xml.hasError() ? QList<TranslatedText>() : m_texts;
    }

private:
    void readElement()
    {
        if (m_xml.name() == "name"_L1)
            m_context = m_xml.readElementText();
        else if (m_xml.name() == "message"_L1)
            m_text = {.context = m_context, .source = {}, .translations = {}};
        else if (m_xml.name() == "source"_L1)
            m_text.source = m_xml.readElementText();
        else if (m_xml.name() == "translation"_L1)
            readTranslation();
    }

    void readTranslation()
    {
        const auto type = m_xml.attributes().value("type"_L1);
        m_isInUse = type != "vanished"_L1 && type != "obsolete"_L1;
        m_text.isFinished = type.isEmpty();
        QString single;
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isEndElement() && m_xml.name() == "translation"_L1)
                break;
            if (m_xml.isStartElement()) // <numerusform>
                m_text.translations.append(m_xml.readElementText());
            else if (m_xml.isCharacters())
                single += m_xml.text();
        }
        if (m_text.translations.isEmpty())
            m_text.translations.append(single);
    }

    QXmlStreamReader m_xml;
    QString m_context;
    TranslatedText m_text;
    bool m_isInUse = false;
    QList<TranslatedText> m_texts;
};

} // namespace

QList<TranslatedText> textsOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Reader(file).texts();
}
