#pragma once

#include "core/operations/snapshotshelf.h"

#include <QDialog>
#include <QTimer>

class QPushButton;
class QStackedLayout;
class QStandardItemModel;

namespace qrjump::ui {

class EmptyState;
class InlineBar;
class RecordTable;

/// The snapshots of one account, to see how many there are and to delete those that nobody needs. To be shown
/// with open().
class SnapshotsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shelf` and `clock` outlive it.
    SnapshotsDialog(core::SnapshotShelf &shelf, core::SnapshotOwner owner, const core::Clock &clock,
                    QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Listed = core::Result<QList<core::Snapshot>, core::StoreError>;

    void createTable();
    void createButtons();
    void arrange();
    void connectParts();

    void reload();
    void take(const Listed &listed);
    void showSnapshots(const QList<core::Snapshot> &snapshots);
    void showAges();
    [[nodiscard]] QList<core::Snapshot> selected() const;
    void showSelected();
    void ask();
    void clearBar();
    void remove(const QList<core::Snapshot> &snapshots);
    void showError(const core::StoreError &error);

    core::SnapshotShelf &m_shelf;
    core::SnapshotOwner m_owner;
    const core::Clock &m_clock;
    QList<core::Snapshot> m_snapshots; ///< newest first, one row each
    QStandardItemModel *m_rows;
    RecordTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_body = nullptr;
    InlineBar *m_bar = nullptr;
    QTimer m_ageing{this};
    bool m_isAsking = false; ///< whether what is selected may be deleted
    QPushButton *m_delete = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace qrjump::ui
