#pragma once

#include "core/accounts/accountvalidation.h"

#include <QSet>

namespace qrjump::ui {

/// Decides which problems a form shows: those of the fields that the user has left, never while he types, and
/// none any longer than it exists.
class ShownAccountProblems
{
public:
    void clear();

    /// The user has moved on from `field`; `current` is everything that is wrong now.
    void leave(core::AccountField field, const QList<core::AccountProblem> &current);
    void leaveAll(const QList<core::AccountProblem> &current);
    /// The user has changed something: what is mended disappears, nothing new appears.
    void edit(const QList<core::AccountProblem> &current);

    /// Errors first.
    [[nodiscard]] QList<core::AccountProblem> at(core::AccountField field) const;
    [[nodiscard]] const QList<core::AccountProblem> &all() const { return m_shown; }

private:
    void show(const QList<core::AccountProblem> &current);

    QSet<core::AccountField> m_left;
    bool m_hasLeftAll = false;
    QList<core::AccountProblem> m_shown;
};

} // namespace qrjump::ui
