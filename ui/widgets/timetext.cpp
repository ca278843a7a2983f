#include "ui/widgets/timetext.h"

#include <QDateTime>

namespace qrjump::ui {

QString timeText(const QDateTime &moment)
{
    const bool isToday = moment.date() == QDate::currentDate();
    return moment.toString(isToday ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace qrjump::ui
