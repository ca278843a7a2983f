#pragma once

#include "ui/operations/change/changeproposal.h"

#include <QTableView>

class QStandardItemModel;

namespace qrjump::ui {

/// The rules that are about to be changed: prefix, page, state, and what is special about a rule.
class ProposedRules : public QTableView
{
    Q_OBJECT

public:
    explicit ProposedRules(QWidget *parent = nullptr);

    void setRules(const QList<ProposedRule> &rules);

    /// Room for a few rules; more are scrolled.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void setUpLook();
    void setUpColumns();
    [[nodiscard]] int heightFor(int rows) const;

    QStandardItemModel *m_model;
};

} // namespace qrjump::ui
