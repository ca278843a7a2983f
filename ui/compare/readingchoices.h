#pragma once

#include "ui/compare/comparedreading.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

/// Which two readings are compared: one list for each side, with what the server has now at the top.
class ReadingChoices : public QWidget
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    explicit ReadingChoices(const core::Clock &clock, QWidget *parent = nullptr);

    /// Newest first. What is chosen stays; where one of the two is gone, or nothing was chosen yet, it is the
    /// usual pair.
    void setReadings(const QList<ComparedReading> &readings);
    [[nodiscard]] const QList<ComparedReading> &readings() const { return m_readings; }
    /// The server was read: where it was to be, it is `reading` now.
    void replaceNow(const ComparedReading &reading);
    [[nodiscard]] ComparedPair pair() const;

Q_SIGNALS:
    /// By the user.
    void chosen();

private:
    [[nodiscard]] QComboBox *createChoice(const QString &objectName, const QString &name);
    void arrange();
    void fill(QComboBox *box) const;
    void choose(const ComparedPair &pair);
    void chooseIn(QComboBox *box, const ComparedReading &reading) const;
    [[nodiscard]] ComparedReading chosenIn(const QComboBox *box) const;
    [[nodiscard]] std::optional<ComparedReading> found(const ComparedReading &wanted) const;
    void swap();

    const core::Clock &m_clock;
    QList<ComparedReading> m_readings; ///< without the first entry of the lists
    bool m_isChosen = false;
    QComboBox *m_before;
    QComboBox *m_after;
    QPushButton *m_swap;
};

} // namespace qrjump::ui
