#pragma once

#include "core/rules/linkparts.h"

#include <QByteArray>

namespace qrjump::core {

/// Which links a prefix names, or which one a link is: as it is written, and as it might be understood once
/// everything is left out of which it is not documented whether it makes a difference. What covers a link as
/// written covers it as understood, too. The bytes that it is made of outlive it.
class LinkReach
{
public:
    explicit LinkReach(QByteArrayView utf8);

    [[nodiscard]] bool isLink() const { return m_parts.isLink(); }
    /// As written.
    [[nodiscard]] QByteArrayView text() const { return m_text; }
    /// What is not documented about this one alone.
    [[nodiscard]] LinkDoubt doubt() const { return m_doubt; }
    /// Whether it can be understood in one way only.
    [[nodiscard]] bool isPlain() const { return m_isPlain; }

    // As it might be understood.

    [[nodiscard]] QByteArrayView key() const { return m_isPlain ? m_text : QByteArrayView(m_lenient); }
    [[nodiscard]] QByteArrayView scheme() const { return key().first(m_schemeSize); }
    /// Scheme and host.
    [[nodiscard]] QByteArrayView origin() const { return key().first(m_originSize); }
    /// All but the query.
    [[nodiscard]] QByteArrayView place() const { return key().first(m_originSize + m_pathSize); }
    [[nodiscard]] QByteArrayView path() const { return key().sliced(m_originSize, m_pathSize); }
    [[nodiscard]] bool hasQuery() const { return m_parts.hasQuery; }
    [[nodiscard]] QByteArrayView query() const
    {
        return hasQuery() ? key().sliced(m_originSize + m_pathSize + 1) : QByteArrayView();
    }
    [[nodiscard]] bool isFolder() const { return path().endsWith('/'); }
    /// Whether every query that `other` may have is one that this may have.
    [[nodiscard]] bool coversQueryOf(const LinkReach &other) const
    {
        return !hasQuery() || (other.hasQuery() && other.query().startsWith(query()));
    }
    /// Documented cases only.
    [[nodiscard]] bool covers(const LinkReach &other) const;

private:
    void understand();

    QByteArrayView m_text;
    LinkParts m_parts; ///< of m_text
    LinkDoubt m_doubt;
    bool m_isPlain;
    QByteArray m_lenient; ///< unless it is plain
    qsizetype m_schemeSize;
    qsizetype m_originSize;
    qsizetype m_pathSize;
};

} // namespace qrjump::core
