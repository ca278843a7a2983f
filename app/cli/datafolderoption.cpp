#include "app/cli/datafolderoption.h"

#include "app/datafolder.h"

#include <QCoreApplication>
#include <QDir>

namespace qrjump::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::DataFolderOption)
};

} // namespace

void addDataFolderOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"data-dir"_s,
         Text::tr("The folder with the record of all changes, which --resume goes on from, and of "
                  "the calls of the last minute; if left out, the one of --config-dir, else the "
                  "one of the window: %1.")
             .arg(QDir::toNativeSeparators(app::defaultDataFolder())),
         u"FOLDER"_s});
}

QString dataFolder(OptionReader &reader)
{
    return app::programFolders(reader.optional(u"config-dir"_s), reader.optional(u"data-dir"_s)).data.path();
}

} // namespace qrjump::cli
