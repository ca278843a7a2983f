#pragma once

#include "core/transfer/importrow.h"
#include "ui/transfer/import/samplemodel.h"

#include <QTableView>

namespace qrjump::ui {

class ChoiceHeader;

/// The first rows of a file, under a header in which the user says what each column holds.
class SamplePreview : public QTableView
{
    Q_OBJECT

public:
    explicit SamplePreview(QWidget *parent = nullptr);

    void showTable(const core::ImportTable &table);
    void clear();
    /// As chosen by the user.
    [[nodiscard]] core::FileColumns columns() const;
    /// The choice that still leaves something open, else the first one.
    void focusChoice();

Q_SIGNALS:
    void columnsChosen();

private:
    void setUpLook();
    void fitColumns(int columns);

    SampleModel m_model;
    ChoiceHeader *m_header = nullptr;
    core::AccountKind m_kind = core::AccountKind::Ordinary;
    core::FileColumns m_found; ///< what the choices are made of
};

} // namespace qrjump::ui
