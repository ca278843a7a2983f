#pragma once

#include "core/models/rulecomparisonmodel.h"

#include <QWidget>

class QSplitter;
class QStackedLayout;

namespace qrjump::ui {

class DifferenceBar;
class DifferenceTable;
class EmptyState;
class InlineBar;
class SectionText;

/// One comparison: how much of what, the differences, and the chosen one field by field.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    /// `kind` decides which fields a rule has.
    explicit ComparisonView(core::AccountKind kind, QWidget *parent = nullptr);

    void showComparison(const core::RuleComparison &comparison);
    [[nodiscard]] const core::RuleComparisonModel &model() const { return m_model; }
    void focusFind();

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    /// Other rows are shown.
    void shownChanged();

private:
    void createTable();
    void createDetails();
    void arrange();
    void connectParts();
    void applyFilter();
    void showEmptiness();
    void showChosen();
    void showPartlyCopied();
    void copyDetails() const;

    core::AccountKind m_kind;
    core::RuleComparisonModel m_model;
    DifferenceBar *m_bar;
    InlineBar *m_notice;
    EmptyState *m_empty;
    DifferenceTable *m_table = nullptr;
    QWidget *m_details = nullptr;
    SectionText *m_text = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedLayout *m_body = nullptr;
};

} // namespace qrjump::ui
