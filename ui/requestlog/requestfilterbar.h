#pragma once

#include "core/models/requestlogmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QToolButton;

namespace qrjump::ui {

class FindField;

/// Narrows down the request log: account, failures only, text.
class RequestFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit RequestFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] core::RequestFilter filter() const;
    void clear();
    /// Offers an account to choose, unless it is offered already.
    void addAccount(const QString &name);

Q_SIGNALS:
    void filterChanged();
    /// Down or Enter in the find box: on to the rows.
    void leftDownwards();

private:
    void createFields();
    void arrange();

    QComboBox *m_account = nullptr;
    QCheckBox *m_onlyFailures = nullptr;
    FindField *m_find = nullptr;
    QToolButton *m_clear = nullptr; ///< enabled while something is filtered
};

} // namespace qrjump::ui
