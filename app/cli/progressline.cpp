#include "app/cli/progressline.h"

#include "app/cli/commandline.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::TransferProgress;

namespace {

constexpr int kTooFast = 44990;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ProgressLine)
};

/// "2:05"
QString minutes(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString sentence(const TransferProgress &progress)
{
    const QLocale locale;
    const QString done = locale.toString(progress.done);
    if (!progress.promised)
        return Text::tr("%1 rules").arg(done);
    const QString promised = locale.toString(*progress.promised);
    if (progress.isChecking)
        return Text::tr("%1 of %2 rules, checking what changed meanwhile").arg(done, promised);
    if (progress.limitWait)
        //: %3 is such as "waiting until about 10:42:31, because …"
        return Text::tr("%1 of %2 rules, %3").arg(done, promised, core::limitWaitText(*progress.limitWait));
    if (!progress.remaining)
        return Text::tr("%1 of %2 rules").arg(done, promised);
    //: %3 is a number, %4 a time such as 2:05
    return Text::tr("%1 of %2 rules, %3 a second, %4 left")
        .arg(done, promised,
             locale.toString(qRound(progress.recentPerSecond.value_or(progress.rulesPerSecond()))),
             minutes(*progress.remaining));
}

} // namespace

ProgressLine::ProgressLine()
    : m_isTerminal(isTerminal(stderr))
{}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::show(const TransferProgress &progress)
{
    show(progress.stage == TransferProgress::Stage::Reading
             ? Text::tr("Reading: %1").arg(sentence(progress))
             : Text::tr("Writing: %1").arg(sentence(progress)));
}

void ProgressLine::showSending(const TransferProgress &progress)
{
    show(Text::tr("Sending: %1").arg(sentence(progress)));
}

void ProgressLine::show(const core::BackOff &backOff)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(backOff.delay).count();
    const QString sentence = backOff.error.errcode == kTooFast
                                 ? Text::tr("The server asks to slow down; trying again in %1 s.")
                                 : Text::tr("The server gave no usable answer; trying again in %1 s.");
    show(sentence.arg(seconds));
}

void ProgressLine::clear()
{
    if (m_isShown)
        show(QString());
    m_isShown = false;
}

void ProgressLine::show(const QString &text)
{
    if (!m_isTerminal)
        return;
    // Carriage return, the text, and what erases the rest of a longer one before it.
    print(stderr, u'\r' + text + u"\x1B[K"_s);
    m_isShown = true;
}

} // namespace qrjump::cli
