#include "ui/widgets/timetext.h"

#include <QDateTime>

namespace qrjump::ui {

QString timeText(const QDateTime &moment)
{
    return timeText(moment, QDateTime::currentDateTime());
}

QString timeText(const QDateTime &moment, const QDateTime &now)
{
    const bool isToday = moment.date() == now.date();
    return moment.toString(isToday ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace qrjump::ui
