#include "windowtexts.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextEdit>

namespace qrjump {

using namespace Qt::StringLiterals;

namespace {

void collectFromLabels(const QWidget &widget, QStringList &texts)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts << button->text();
    else if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        texts << text->toPlainText().split(u'\n');
}

void collectFromFrames(const QWidget &widget, QStringList &texts)
{
    if (const auto *dock = qobject_cast<const QDockWidget *>(&widget))
        texts << dock->windowTitle();
    const auto *tabs = qobject_cast<const QTabBar *>(&widget);
    for (int i = 0; tabs && i < tabs->count(); ++i)
        texts << tabs->tabText(i) << tabs->tabToolTip(i);
}

void collectFromFields(const QWidget &widget, QStringList &texts)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        texts << line->placeholderText();
    } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
    } else if (const auto *header = qobject_cast<const QHeaderView *>(&widget)) {
        for (int i = 0; i < header->count() && header->orientation() == Qt::Horizontal; ++i) {
            texts << header->model()->headerData(i, Qt::Horizontal).toString()
                  << header->model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
        }
    }
}

} // namespace

QStringList textsBelow(const QWidget &root)
{
    QStringList texts;
    QList<const QWidget *> widgets{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        widgets << widget;
    for (const QWidget *widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (widget->isWindow())
            texts << widget->windowTitle();
        collectFromLabels(*widget, texts);
        collectFromFrames(*widget, texts);
        collectFromFields(*widget, texts);
    }
    for (const QAction *action : root.findChildren<QAction *>())
        texts << action->text() << action->iconText() << action->toolTip() << action->statusTip();
    return texts;
}

bool looksEnglish(const QString &text)
{
    static const QRegularExpression chinese(u"\\p{Han}"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    // Links, page paths and AppIDs are values.
    static const QRegularExpression value(u"[/\\\\]|^wx[0-9a-f]+$|^127\\.0\\.0\\.1"_s);
    static const QRegularExpression name(u"^(CSV|UTF-8|HTTP|SOCKS5|GET|POST|AppID|AppSecret|rid|"
                                         "token|access_token|stable_token)(\\(&[A-Z]\\))?$"_s);
    return !text.contains(chinese) && text.contains(word) && !text.contains(value) && !text.contains(name);
}

} // namespace qrjump
