#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace qrjump::app {

using namespace Qt::StringLiterals;

namespace {

/// The locale whose texts serve best where there are none for `locale`. English, too, needs its plurals.
QLocale substitute(const QLocale &locale)
{
    return locale.language() == QLocale::Chinese ? QLocale(u"zh_CN"_s) : QLocale(QLocale::English);
}

} // namespace

Language::Language(QCoreApplication &application, const QString &name)
{
    const QLocale locale = name.isEmpty() ? QLocale::system() : QLocale(name);
    QLocale::setDefault(locale);
    const auto loadOwn = [this](const QLocale &wanted) {
        return m_own.load(wanted, u"qrjump"_s, u"_"_s, u":/i18n"_s);
    };
    if (loadOwn(locale) || loadOwn(substitute(locale)))
        application.installTranslator(&m_own);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&m_qt);
}

} // namespace qrjump::app
