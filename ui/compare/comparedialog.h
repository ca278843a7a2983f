#pragma once

#include "core/models/allrules.h"
#include "ui/compare/comparisonabsence.h"
#include "ui/compare/comparisonwarning.h"
#include "ui/compare/readingcomparison.h"
#include "ui/compare/readinglist.h"

#include <QDialog>

class QAction;
class QMenu;
class QPushButton;
class QSettings;
class QStackedLayout;

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

class ComparisonExportBar;
class ComparisonView;
class DesktopFiles;
class InlineBar;
class ReadingChoices;
class ReadingStatus;

/// Two readings of all rules of an account and what differs: snapshots with each other, or with what the
/// server has now. Stays open beside the main window. To be shown with show().
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// All of it outlives the dialog.
    struct Services
    {
        core::AllRules &rules; ///< of the account; a reading goes on when the dialog is closed
        core::SnapshotShelf &shelf;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
        QSettings &settings;
        DesktopFiles &files;
    };

    CompareDialog(const QString &accountName, core::AccountKind kind, const Services &services,
                  QWidget *parent = nullptr);

    /// Closing it would break off what is being written.
    [[nodiscard]] bool isExporting() const;

protected:
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Listed = core::Result<QList<core::Snapshot>, core::StoreError>;

    void createParts(core::AccountKind kind);
    void createFooter();
    void arrange();
    void connectReadings();
    void connectParts();
    void restoreLayout();

    void reload();
    void takeNotice(const QString &sentences);
    void take(const Listed &listed);
    void takeListing();
    void takeRead();
    void showReadings();
    void compareChosen();
    [[nodiscard]] ReadingComparison::Side sideOf(const ComparedReading &reading) const;
    void followComparison();

    void showState();
    [[nodiscard]] EmptyState::Content absence() const;
    void showWarning();
    void showExport();
    void act();
    void openSnapshots();
    void exportShown();
    void exportAll();
    void start(const core::RuleComparison &comparison);

    Services m_services;
    ReadingList m_list;
    bool m_isListed = false; ///< the shelf has answered
    std::optional<core::StoreError> m_listError;
    ComparedPair m_compared; ///< what m_comparison is about
    ReadingComparison m_comparison;

    /// What the bar says: that the shelf cannot be read, or something about the readings.
    std::pair<std::optional<core::StoreError>, std::optional<ComparisonWarning>> m_warned;

    ReadingChoices *m_choices = nullptr;
    ReadingStatus *m_status = nullptr;
    InlineBar *m_notice = nullptr; ///< what became of the shelf meanwhile
    InlineBar *m_warning = nullptr;
    EmptyState *m_empty = nullptr;
    ComparisonView *m_view = nullptr;
    QStackedLayout *m_body = nullptr;
    ComparisonExportBar *m_exportBar = nullptr;
    QPushButton *m_snapshots = nullptr;
    QPushButton *m_export = nullptr;
    QMenu *m_exports = nullptr; ///< while fewer are shown than there are
    QAction *m_exportShown = nullptr;
    QAction *m_exportAll = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace qrjump::ui
