#pragma once

#include <QTableView>

namespace qrjump::ui {

/// A table of records to look at, one chosen at a time: the look of all of them, and the keys.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    explicit RecordTable(QWidget *parent = nullptr);

    /// Makes each column as wide as its text in `samples`, which are as long as most of its values; one
    /// without a sample shares the room that is left.
    void fitColumns(const QStringList &samples);

Q_SIGNALS:
    /// Another row is chosen, or none.
    void chosenChanged();
    void copyRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpHeaders();
};

} // namespace qrjump::ui
