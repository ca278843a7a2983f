#include "ui/widgets/errorcodemodel.h"

#include <algorithm>
#include <numeric>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

bool containsAll(const core::ErrorEntry &entry, const QStringList &words)
{
    const QString haystack =
        QStringList{QString::number(entry.code), entry.rawText,        entry.meaning.english,
                    entry.meaning.chinese,       entry.remedy.english, entry.remedy.chinese}
            .join(u'\n');
    return std::all_of(words.begin(), words.end(), [&haystack](const QString &word) {
        return haystack.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

ErrorCodeModel::ErrorCodeModel(const core::ErrorCatalogue &catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(catalogue)
    , m_visible(catalogue.entries().size())
{
    std::iota(m_visible.begin(), m_visible.end(), 0);
}

void ErrorCodeModel::setSearchText(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_visible.clear();
    for (int i = 0; i < static_cast<int>(m_catalogue.entries().size()); ++i) {
        if (containsAll(m_catalogue.entries().at(i), words))
            m_visible.append(i);
    }
    endResetModel();
}

const core::ErrorEntry &ErrorCodeModel::entryAt(int row) const
{
    return m_catalogue.entries().at(m_visible.at(row));
}

int ErrorCodeModel::rowOf(int code) const
{
    for (int row = 0; row < static_cast<int>(m_visible.size()); ++row) {
        if (entryAt(row).code == code)
            return row;
    }
    return -1;
}

int ErrorCodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int ErrorCodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant ErrorCodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(entryAt(index.row()), index.column());
    case Qt::TextAlignmentRole:
        return index.column() == CodeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QString ErrorCodeModel::text(const core::ErrorEntry &entry, int column) const
{
    switch (static_cast<Column>(column)) {
    case CodeColumn:
        return QString::number(entry.code);
    case CallsColumn:
        return callWords(entry.calls);
    case MeaningColumn:
        return entry.meaning.localized();
    case RemedyColumn:
        return entry.remedy.localized();
    case ChangedColumn:
        return changedWord(entry.certainty);
    }
    Q_UNREACHABLE();
}

QVariant ErrorCodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == CodeColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case CodeColumn:
        return tr("Code");
    case CallsColumn:
        return tr("Calls");
    case MeaningColumn:
        return tr("Meaning");
    case RemedyColumn:
        return tr("What to do");
    case ChangedColumn:
        return tr("Changed?");
    }
    return {};
}

QString ErrorCodeModel::callWords(const QString &letters)
{
    if (letters.isEmpty())
        return tr("any call");
    QStringList words;
    for (const QChar letter : letters) {
        switch (letter.unicode()) {
        case 'G':
            words.append(tr("load rules"));
            break;
        case 'A':
            words.append(tr("add or edit"));
            break;
        case 'P':
            words.append(tr("publish"));
            break;
        case 'D':
            words.append(tr("delete"));
            break;
        case 'W':
            words.append(tr("download the verification file"));
            break;
        case 'T':
            words.append(tr("get an access token"));
            break;
        case 'R':
            words.append(tr("look up a request"));
            break;
        default:
            words.append(letter);
        }
    }
    //: Between the words of a list: "load rules, publish"
    return words.join(tr(", "));
}

QString ErrorCodeModel::changedWord(core::Certainty certainty)
{
    switch (certainty) {
    case core::Certainty::Unchanged:
        return tr("No");
    case core::Certainty::Changed:
        return tr("Yes");
    case core::Certainty::Unknown:
        return tr("Not certain");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::ui
