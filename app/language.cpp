#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace qrjump::app {

using namespace Qt::StringLiterals;

Language::Language(QCoreApplication &application, const QString &name)
{
    const QLocale locale = name.isEmpty() ? QLocale::system() : QLocale(name);
    QLocale::setDefault(locale);
    if (m_own.load(locale, u"qrjump"_s, u"_"_s, u":/i18n"_s))
        application.installTranslator(&m_own);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&m_qt);
}

} // namespace qrjump::app
