#pragma once

#include <QLayout>

#include <memory>
#include <vector>

class QAction;

namespace qrjump::ui {

/// Places its items side by side and goes on in the next row when the width is used up. Items of one row are
/// centred on a common line.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    void insertWidget(int index, QWidget *widget);
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Row
    {
        int first = 0;
        int count = 0;
        int height = 0;
    };

    [[nodiscard]] std::vector<Row> rowsFor(int width) const;
    [[nodiscard]] QSize itemSize(int index, int width) const;
    [[nodiscard]] int gap() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

/// The actions as buttons of icon and text, named like them.
[[nodiscard]] FlowLayout *flowOfButtons(const QList<QAction *> &actions, QWidget *parent);

} // namespace qrjump::ui
