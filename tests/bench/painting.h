#pragma once

#include <QEventLoop>
#include <QObject>

#include <functional>

class QAbstractItemView;
class QWidget;

namespace qrjump::bench {

/// Waits until a view on the screen has painted what became of a change.
class Painting : public QObject
{
public:
    explicit Painting(QAbstractItemView &view);

    /// Milliseconds from the beginning of `change` until the end of the first painting at which `isReady`.
    [[nodiscard]] double msUntilPainted(
        const std::function<void()> &change, const std::function<bool()> &isReady = [] { return true; });

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget &m_viewport;
    QEventLoop m_loop;
    std::function<bool()> m_isReady; ///< empty: nobody waits
};

} // namespace qrjump::bench
