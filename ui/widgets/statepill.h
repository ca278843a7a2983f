#pragma once

#include "core/rules/jumprule.h"

#include <QWidget>

class QStyleOptionViewItem;

namespace qrjump::ui {

/// Shows a rule's state by word and shape: a filled dot for published, a hollow one for not. A widget for the
/// details, and a painter for item delegates.
class StatePill : public QWidget
{
    Q_OBJECT

public:
    explicit StatePill(QWidget *parent = nullptr);

    /// Nothing is drawn for an absent state.
    void setState(std::optional<core::RuleState> state);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Draws left-aligned in `option.rect`, in the colour of highlighted text when the row is selected. The
    /// caller has drawn the background.
    static void paint(QPainter *painter, const QStyleOptionViewItem &option,
                      std::optional<core::RuleState> state);
    [[nodiscard]] static QSize sizeFor(const QFontMetrics &metrics, std::optional<core::RuleState> state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<core::RuleState> m_state;
};

} // namespace qrjump::ui
