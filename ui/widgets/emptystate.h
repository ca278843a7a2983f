#pragma once

#include "ui/widgets/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace qrjump::ui {

/// What stands where data would stand: nothing there yet, nothing matches, welcome. One sentence, one action.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        IconName icon = IconName::Empty;
        QString sentence;
        QString help = {};        ///< may be empty
        QString action = {};      ///< verb on the button; no button when empty
        QString alternative = {}; ///< verb on a second button, like the first
    };

    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(const Content &content);

Q_SIGNALS:
    void actionTriggered();
    void alternativeTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void updateIcon();

    IconName m_iconName = IconName::Empty;
    QLabel *m_icon = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_help = nullptr;
    QPushButton *m_action = nullptr;
    QPushButton *m_alternative = nullptr;
};

} // namespace qrjump::ui
