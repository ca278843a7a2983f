#pragma once

#include <QMenu>

class QSettings;

namespace qrjump::ui {

class Theme;
enum class ThemeChoice;

/// View › Colours. What is chosen is remembered. Theme and settings outlive the menu.
class ThemeMenu : public QMenu
{
    Q_OBJECT

public:
    ThemeMenu(Theme &theme, QSettings &settings, QWidget *parent = nullptr);

private:
    void addChoice(ThemeChoice choice, const QString &text, const QString &objectName);

    Theme &m_theme;
    QSettings &m_settings;
    QActionGroup *m_group;
};

} // namespace qrjump::ui
