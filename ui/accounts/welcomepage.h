#pragma once

#include "ui/widgets/icons.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace qrjump::ui {

/// What a first start shows: what the program is for, and the two ways to begin.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void accountRequested();
    void sandboxRequested();

private:
    struct Way
    {
        QString objectName;
        IconName icon;
        QString text;
        QString help;
    };

    QPushButton *addWay(const Way &way);

    QVBoxLayout *m_column = nullptr;
};

} // namespace qrjump::ui
