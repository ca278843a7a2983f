#pragma once

#include "core/api/errorcatalogue.h"

#include <QAbstractTableModel>

namespace qrjump::ui {

/// The codes of the catalogue as rows, reduced to those that contain every word of a search text.
class ErrorCodeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { CodeColumn, CallsColumn, MeaningColumn, RemedyColumn, ChangedColumn };
    static constexpr int kColumnCount = 5;

    /// `catalogue` has to outlive the model.
    explicit ErrorCodeModel(const core::ErrorCatalogue &catalogue, QObject *parent = nullptr);

    /// Searches code, raw text and both languages. An empty text shows all.
    void setSearchText(const QString &text);

    /// All codes, whatever is searched.
    [[nodiscard]] int totalCount() const { return static_cast<int>(m_catalogue.entries().size()); }
    [[nodiscard]] const core::ErrorEntry &entryAt(int row) const;
    /// -1 when the code is unknown or does not match the search.
    [[nodiscard]] int rowOf(int code) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "add or edit, publish" for the letters of ErrorEntry::calls; "any call" for none.
    [[nodiscard]] static QString callWords(const QString &letters);
    [[nodiscard]] static QString changedWord(core::Certainty certainty);

private:
    [[nodiscard]] QString text(const core::ErrorEntry &entry, int column) const;

    const core::ErrorCatalogue &m_catalogue;
    QList<int> m_visible; ///< positions in the catalogue
};

} // namespace qrjump::ui
