#pragma once

#include "core/models/namedfilters.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace qrjump::ui {

class FieldMessage;

/// Renames and deletes kept filters; nothing has changed until it is accepted. Deletes itself when it is
/// closed.
class FilterListDialog : public QDialog
{
    Q_OBJECT

public:
    FilterListDialog(const QList<core::NamedFilter> &filters, QWidget *parent);

    [[nodiscard]] QList<core::NamedFilter> filters() const;

    void accept() override;

private:
    void fill(const QList<core::NamedFilter> &filters);
    void arrange();
    void rename();
    void remove();
    void showWhatCanBeDone();
    /// The first row whose name is empty or taken, -1 when there is none.
    [[nodiscard]] int wrongRow() const;

    QList<core::NamedFilter> m_filters; ///< as they were; the rows refer to them
    QListWidget *m_list = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_remove = nullptr;
    FieldMessage *m_message = nullptr;
};

} // namespace qrjump::ui
