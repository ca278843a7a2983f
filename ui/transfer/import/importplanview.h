#pragma once

#include <QTableView>

namespace qrjump::ui {

class ImportPlanModel;

/// The table of a plan. Space ticks and unticks the selected rows.
class ImportPlanView : public QTableView
{
    Q_OBJECT

public:
    /// `model` outlives the view.
    explicit ImportPlanView(ImportPlanModel &model, QWidget *parent = nullptr);

    /// -1 when there is none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }

Q_SIGNALS:
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpLook();
    void shareOutWidth();
    void toggleSelected();
    [[nodiscard]] QList<int> selectedRows() const;

    ImportPlanModel &m_model;
};

} // namespace qrjump::ui
