#pragma once

namespace qrjump::cli {

/// What a script learns from the exit code. Part of the program's contract: never renumber.
enum ExitCode : int {
    Done = 0,
    WrongUsage = 2,
    Refused = 3,   ///< by the server, or the account is read-only
    NoNetwork = 4, ///< or an unreadable reply, or a port that is taken
    FileProblem = 5,
    NoSecret = 6,       ///< the keychain does not hand out what the account needs
    Waiting = NoSecret, ///< changes are not sent yet, or their outcome is unknown: the same command may go on
    Interrupted = 130,  ///< by SIGINT or SIGTERM before the work was done; what shells say then
};

} // namespace qrjump::cli
