#include "ui/widgets/theme.h"

#include "ui/widgets/calmstyle.h"
#include "ui/widgets/palettes.h"

#include <QApplication>
#include <QToolTip>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

namespace qrjump::ui {

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_desktopPalette(application.palette())
{
    QApplication::setStyle(new CalmStyle); // the application owns it
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemIsDark());
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette); // tool tips have a palette of their own
}

// Qt tells the desktop's colour scheme from 6.5 on. Before, its palette is the only sign.
bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return isDark(m_desktopPalette);
#endif
}

} // namespace qrjump::ui
