#pragma once

#include "core/models/batchmodel.h"

#include <QTableView>

namespace qrjump::ui {

/// The operations of a batch, one a row.
class BatchTable : public QTableView
{
    Q_OBJECT

public:
    explicit BatchTable(QWidget *parent = nullptr);

    enum class Lines { Shown, Hidden };
    /// `model` has the columns of a BatchModel, and outlives the view or is replaced. `lines`: whether the
    /// operations come from lines of a file.
    void showModel(QAbstractItemModel &model, Lines lines);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpLook();
    void setUpColumns();
    void copySelected() const;
};

} // namespace qrjump::ui
