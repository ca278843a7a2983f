#pragma once

#include <QHeaderView>

class QComboBox;

namespace qrjump::ui {

/// The header of a preview: above each column what the file calls it, and a choice of what it means. The
/// choices are reached by Tab, and the view scrolls to the one that has the focus.
class ChoiceHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ChoiceHeader(QWidget *parent = nullptr);

    /// What a column may mean, the same for all of them. To be followed by setColumns().
    void setOptions(const QStringList &options);
    /// One title and one index into the options for each column of the model.
    void setColumns(const QStringList &titles, const QList<int> &choices);
    /// Indices into the options.
    [[nodiscard]] QList<int> choices() const;
    /// Null when there is no such column.
    [[nodiscard]] QComboBox *choiceOf(int section) const { return m_boxes.value(section); }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user has made another choice.
    void choiceMade(int section);
    void choiceFocused(int section);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QComboBox *createBox(int section);
    void placeBoxes();
    [[nodiscard]] int titleHeight() const;
    [[nodiscard]] int boxHeight() const;

    QStringList m_options;
    QStringList m_titles;
    QList<QComboBox *> m_boxes; ///< children of the viewport, which moves them when it scrolls
};

} // namespace qrjump::ui
