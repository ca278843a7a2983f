#pragma once

#include <QObject>

#include <functional>

class QDropEvent;
class QWidget;

namespace qrjump::ui {

class DropNotice;

/// Lets the user drop one CSV file on a window, and says over the window what a drop would do, or why
/// nothing.
class FileDropTarget : public QObject
{
    Q_OBJECT

public:
    /// What a drop would do at this moment, in a sentence.
    struct Offer
    {
        bool isOpen = false;
        QString sentence; ///< what happens, or why nothing
    };
    using OfferNow = std::function<Offer()>;

    /// `window` owns this.
    FileDropTarget(QWidget &window, OfferNow offer);

Q_SIGNALS:
    void dropped(const QString &fileName);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] Offer offerFor(const QDropEvent &event) const;
    void respond(QDropEvent &event);
    void drop(QDropEvent &event);

    QWidget &m_window;
    OfferNow m_offer;
    DropNotice *m_notice;
};

} // namespace qrjump::ui
