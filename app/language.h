#pragma once

#include <QTranslator>

class QCoreApplication;

namespace qrjump::app {

/// The language the program speaks, its own texts and those of Qt. English needs no translation.
class Language
{
public:
    /// `name` is "en", "zh_CN", …; empty for the system's language.
    Language(QCoreApplication &application, const QString &name);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace qrjump::app
