#pragma once

#include <QObject>
#include <QPalette>

class QApplication;

namespace qrjump::ui {

enum class ThemeChoice { System, Light, Dark };

/// Gives the application its style and palette. Made once by the composition root, right after the
/// application.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Sets the style, and the palette of ThemeChoice::System.
    explicit Theme(QApplication &application, QObject *parent = nullptr);

    void choose(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }

private:
    void apply();
    [[nodiscard]] bool systemIsDark() const;

    QPalette m_desktopPalette; ///< as the desktop had it before this program set its own
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace qrjump::ui
