#pragma once

#include "ui/widgets/sectiontext.h"

namespace qrjump::core {
class ErrorCatalogue;
struct JournalEntry;
struct LeftOutRow;
} // namespace qrjump::core

namespace qrjump::ui {

/// What became of one operation of a batch, why, and what to do, with the whole answer of the server. Hidden
/// while there is nothing to show.
class OperationDetails : public SectionText
{
    Q_OBJECT

public:
    explicit OperationDetails(QWidget *parent = nullptr);

    void showOperation(const core::JournalEntry &entry, const core::ErrorCatalogue &catalogue);
    void showLeftOut(const core::LeftOutRow &row);
    void showNothing() { show({}, {}); }

private:
    void show(const QString &title, const QString &text);

    QString m_shown;
};

} // namespace qrjump::ui
