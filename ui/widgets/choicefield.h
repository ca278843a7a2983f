#pragma once

#include <QWidget>

#include <optional>

class QAbstractButton;
class QButtonGroup;
class QGridLayout;
class QRadioButton;

namespace qrjump::ui {

/// One of the values a ChoiceField offers.
struct Choice
{
    int value = 0;
    QString name;
    QString explanation; ///< one sentence
    QString objectName;  ///< of its radio button
};

/// One of few values, each explained beside its name. A value that is not among the choices is kept and shown
/// as its number.
class ChoiceField : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceField(const QList<Choice> &choices, QWidget *parent = nullptr);

    /// What a screen reader says before the name of a choice.
    void setTitle(const QString &title);

    [[nodiscard]] std::optional<int> value() const;
    void setValue(std::optional<int> value);

    /// The names stand in a column of this width; for fields one above the other.
    [[nodiscard]] int nameWidth() const;
    void setNameWidth(int width);
    /// Where a label beside the field belongs.
    [[nodiscard]] int firstLineHeight() const;

Q_SIGNALS:
    void edited();
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void nameButton(QAbstractButton *button) const;
    void addChoice(const Choice &choice);
    void uncheck();
    [[nodiscard]] QRadioButton *focusTarget() const;

    QString m_title;
    QButtonGroup *m_group;
    QGridLayout *m_grid;
};

} // namespace qrjump::ui
