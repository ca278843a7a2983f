#include "ui/widgets/roomfortext.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace qrjump::ui {

namespace {

constexpr int kMostLines = 12; // what a server says may be longer than a screen is high

class HeightKeeper : public QObject
{
public:
    explicit HeightKeeper(QWidget *widget)
        : QObject(widget)
        , m_widget(*widget)
    {}

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            keep();
        return QObject::eventFilter(watched, event);
    }

private:
    void keep()
    {
        const int most = kMostLines * m_widget.fontMetrics().lineSpacing();
        const int height = qBound(0, m_widget.heightForWidth(m_widget.width()), most);
        if (height == m_widget.minimumHeight())
            return;
        m_widget.setMinimumHeight(height);
        layOutAnew();
    }

    /// What was squeezed into the height before would keep that height.
    void layOutAnew()
    {
        QLayout *layout = m_widget.layout();
        layout->invalidate();
        layout->activate();
    }

    QWidget &m_widget;
};

} // namespace

void keepRoomForText(QWidget *widget)
{
    widget->installEventFilter(new HeightKeeper(widget));
}

} // namespace qrjump::ui
