#pragma once

#include "core/api/errorcatalogue.h"
#include "tests/support/generatedrules.h"
#include "tests/support/manualclock.h"
#include "tests/support/waiting.h"
#include "tests/transfer/transferbench.h"
#include "tests/ui/import/fakedesktop.h"
#include "ui/compare/comparedialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>

namespace qrjump::test {

inline constexpr QLatin1StringView kShopId("shop");

/// `rules` with one added, one removed, one changed and one published rule.
[[nodiscard]] inline QList<core::JumpRule> changedRules(QList<core::JumpRule> rules)
{
    rules.removeFirst();
    rules[0].pagePath = QStringLiteral("pages/changed");
    for (core::JumpRule &rule : rules) {
        if (rule.state == core::RuleState::Unpublished) {
            rule.state = core::RuleState::Published;
            break;
        }
    }
    rules.append(generatedRule(900'000));
    return rules;
}

/// The dialog over a shelf in a folder of its own and an account of a scripted server.
struct CompareBench
{
    CompareBench()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , shelf(std::make_unique<core::SnapshotShelf>(shelfFile(), clock))
        , all(server.client, *shelf, owner, clock)
    {}
    ~CompareBench() { dialog.reset(); }

    [[nodiscard]] QString shelfFile() const { return folder.filePath(QStringLiteral("snapshots.db")); }

    /// An hour goes by, then `rules` are read and kept; the answer is when.
    core::Snapshot keep(const QList<core::JumpRule> &rules, const core::Completeness &completeness = {})
    {
        clock.advance(std::chrono::hours(1));
        const auto saved = saveNow(rules, completeness);
        return saved ? *saved : core::Snapshot();
    }
    [[nodiscard]] core::Result<core::Snapshot, core::StoreError>
    saveNow(const QList<core::JumpRule> &rules, const core::Completeness &completeness) const
    {
        return resultOf(shelf->save(owner, {.rules = core::RuleSet(rules),
                                            .begunAt = clock.now().addSecs(-10),
                                            .endedAt = clock.now(),
                                            .totalCount = static_cast<int>(rules.size()),
                                            .completeness = completeness}),
                        kLongWait,
                        core::StoreError{core::StoreError::Kind::Failed, {}, QStringLiteral("test timeout")});
    }

    void serve(const QList<core::JumpRule> &rules)
    {
        const ScriptStep answer = pageAnswer(rules, static_cast<int>(rules.size()));
        server.server.answerBy([answer](const ReceivedRequest &) { return answer; });
    }

    void open()
    {
        dialog = std::make_unique<ui::CompareDialog>(
            QStringLiteral("Shop"), core::AccountKind::Ordinary,
            ui::CompareDialog::Services{all, *shelf, catalogue, clock, settings, files});
        dialog->show();
        dialog->activateWindow();
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return dialog->findChild<Widget *>(name);
    }
    [[nodiscard]] QTableView *table() const { return find<QTableView>(QStringLiteral("differenceTable")); }
    [[nodiscard]] int rows() const { return table()->isVisible() ? table()->model()->rowCount() : 0; }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    /// What stands in place of the comparison; "" while one is shown.
    [[nodiscard]] QString absence() const
    {
        const auto *empty = find<QWidget>(QStringLiteral("noComparison"));
        return empty->isVisible() ? empty->accessibleName() : QString();
    }
    /// What the button in place of the comparison does.
    void act() const
    {
        auto *action =
            find<QWidget>(QStringLiteral("noComparison"))->findChild<QPushButton *>(QStringLiteral("action"));
        QVERIFY(action->isVisible());
        QTest::keyClick(action, Qt::Key_Space);
    }
    [[nodiscard]] QString text(const QString &button) const { return find<QAbstractButton>(button)->text(); }
    [[nodiscard]] QString details() const
    {
        return find<QTextEdit>(QStringLiteral("differenceText"))->toPlainText();
    }
    /// What the inline bars say.
    [[nodiscard]] QString notice() const
    {
        QStringList texts;
        for (const QTextEdit *shown : dialog->findChildren<QTextEdit *>()) {
            if (shown->isVisible() && shown->objectName() != QLatin1StringView("differenceText"))
                texts.append(shown->toPlainText());
        }
        return texts.join(u'\n');
    }
    [[nodiscard]] QComboBox *before() const { return find<QComboBox>(QStringLiteral("readingBefore")); }
    [[nodiscard]] QComboBox *after() const { return find<QComboBox>(QStringLiteral("readingAfter")); }

    QTemporaryDir folder;
    ManualClock clock;
    core::SnapshotOwner owner{kShopId, {}};
    QSettings settings;
    TransferBench server{{}, core::AccountKind::Ordinary};
    core::ErrorCatalogue catalogue;
    FakeDesktop files;
    std::unique_ptr<core::SnapshotShelf> shelf;
    core::AllRules all;
    std::unique_ptr<ui::CompareDialog> dialog;
};

} // namespace qrjump::test
