#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace qrjump::ui {

class ChipField;

/// Collects the appids of the mini programs whose rules a service account manages. Enter, a blank or a comma
/// adds what is typed; so does leaving the field, so that nothing typed is lost.
class MiniProgramsField : public QWidget
{
    Q_OBJECT

public:
    explicit MiniProgramsField(QWidget *parent = nullptr);

    /// What a screen reader says.
    void setTitle(const QString &title);

    [[nodiscard]] QStringList appids() const;
    void setAppids(const QStringList &appids);

Q_SIGNALS:
    void edited();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createInput();
    void createChips();
    void add();
    void addWhenSeparated(const QString &text);
    void showChips();

    QLineEdit *m_input = nullptr;
    QPushButton *m_add = nullptr;
    ChipField *m_chips = nullptr;
};

} // namespace qrjump::ui
