#include "ui/thememenu.h"

#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QSettings>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kThemeKey = "window/theme"_L1;

} // namespace

ThemeMenu::ThemeMenu(Theme &theme, QSettings &settings, QWidget *parent)
    : QMenu(tr("C&olours"), parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_group(new QActionGroup(this))
{
    theme.choose(static_cast<ThemeChoice>(settings.value(kThemeKey, 0).toInt()));
    addChoice(ThemeChoice::System, tr("As the &system"), u"systemColours"_s);
    addChoice(ThemeChoice::Light, tr("&Light"), u"lightColours"_s);
    addChoice(ThemeChoice::Dark, tr("&Dark"), u"darkColours"_s);
}

void ThemeMenu::addChoice(ThemeChoice choice, const QString &text, const QString &objectName)
{
    QAction *action = addAction(text);
    action->setObjectName(objectName);
    action->setCheckable(true);
    action->setChecked(m_theme.choice() == choice);
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [this, choice] {
        m_theme.choose(choice);
        m_settings.setValue(kThemeKey, static_cast<int>(choice));
    });
}

} // namespace qrjump::ui
