#pragma once

#include "core/accounts/account.h"

#include <QWidget>

class QButtonGroup;
class QIcon;

namespace qrjump::ui {

/// The colours an account may have, each a swatch with its name.
class ColourField : public QWidget
{
    Q_OBJECT

public:
    explicit ColourField(QWidget *parent = nullptr);

    /// What a screen reader says before the name of a colour.
    void setTitle(const QString &title);

    [[nodiscard]] core::AccountColour colour() const;
    void setColour(core::AccountColour colour);

Q_SIGNALS:
    void edited();
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addColour(core::AccountColour colour);
    void paintSwatches();
    [[nodiscard]] QIcon swatch(core::AccountColour colour) const;

    QButtonGroup *m_group;
};

} // namespace qrjump::ui
