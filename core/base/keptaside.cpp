#include "core/base/keptaside.h"

#include <QFile>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostOfOneMinute = 1000;

QString asideName(const QString &fileName, const QDateTime &now, int number)
{
    const QString name = u"%1.unreadable-%2"_s.arg(fileName, now.toString(u"yyyy-MM-dd-hhmm"_s));
    return number == 1 ? name : u"%1-%2"_s.arg(name).arg(number);
}

/// Tries one name after the other: between a look and the act another program could take the name.
template <typename Act>
Result<QString, QString> keepAside(const QString &fileName, const QDateTime &now, Act act)
{
    QFile file(fileName);
    for (int number = 1; number <= kMostOfOneMinute; ++number) {
        const QString name = asideName(fileName, now, number);
        if (!QFile::exists(name) && act(file, name))
            return name;
        if (!QFile::exists(name))
            break;
    }
    return Failure{file.errorString()};
}

} // namespace

Result<QString, QString> moveAside(const QString &fileName, const QDateTime &now)
{
    return keepAside(fileName, now, [](QFile &file, const QString &name) { return file.rename(name); });
}

Result<QString, QString> copyAside(const QString &fileName, const QDateTime &now)
{
    return keepAside(fileName, now, [](QFile &file, const QString &name) {
        return file.copy(name) && QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
    });
}

} // namespace qrjump::core
