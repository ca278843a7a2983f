#pragma once

#include "ui/widgets/errorcodemodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTableView;
class QTextBrowser;

namespace qrjump::ui {

/// Help › Error codes: all codes to search, with meaning and remedy in both languages.
class ErrorCodesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `catalogue` has to outlive the dialog.
    explicit ErrorCodesDialog(const core::ErrorCatalogue &catalogue, QWidget *parent = nullptr);

    /// Empties the search and selects the code, if it is known.
    void showCode(int code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createSearch();
    void createTable();
    void createDetails();
    void arrange();
    void search(const QString &text);
    void selectRow(int row);
    void showDetails();
    void copyDetails() const;
    [[nodiscard]] QString countText(int shown) const;
    [[nodiscard]] int changedColumnWidth() const;

    ErrorCodeModel m_model;
    QLineEdit *m_search = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
    QTextBrowser *m_details = nullptr;
};

} // namespace qrjump::ui
