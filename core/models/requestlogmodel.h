#pragma once

#include "core/api/requestlog.h"

#include <QAbstractTableModel>

namespace qrjump::core {

/// Which records of the log are shown.
struct RequestFilter
{
    enum class Outcome { Any, Failure };

    QString account = {}; ///< "" for all
    Outcome outcome = Outcome::Any;
    QString text = {}; ///< in any text of the record, whatever its case

    [[nodiscard]] bool accepts(const RequestRecord &record) const;
    [[nodiscard]] bool isActive() const { return *this != RequestFilter(); }
    bool operator==(const RequestFilter &) const = default;
};

enum class RequestColumn { Time, Account, Call, Duration, Outcome, Rid, Size };
inline constexpr int kRequestColumnCount = static_cast<int>(RequestColumn::Size) + 1;

/// The records of the log that match the filter, the newest last. Follows the log.
class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RawValueRole = Qt::UserRole, ///< moment, number or text
        FailureRole,                 ///< whether the request failed
    };

    /// `log` outlives the model.
    explicit RequestLogModel(const RequestLog &log, QObject *parent = nullptr);

    void setFilter(const RequestFilter &filter);
    [[nodiscard]] const RequestFilter &filter() const { return m_filter; }
    [[nodiscard]] const QList<RequestRecord> &shownRecords() const { return m_records; }
    [[nodiscard]] const RequestRecord &recordAt(int row) const { return m_records.at(row); }
    /// -1 when the record is gone or does not match.
    [[nodiscard]] int rowOf(quint64 number) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void append(const RequestRecord &record);
    void removeUpTo(quint64 number);

    const RequestLog &m_log;
    RequestFilter m_filter;
    QList<RequestRecord> m_records; ///< ascending by number
};

} // namespace qrjump::core
