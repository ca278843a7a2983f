// Preloaded into a program by a test: notes every operation on files below a folder and makes one of them
// fail, or lets the disk be full from one on. QRJUMP_FAIL_BELOW names the folder, QRJUMP_FAIL_LOG the file
// for the notes, QRJUMP_FAIL_AT the operation (from 1; 0 for none), and QRJUMP_FAIL_FULL=1 asks for the full
// disk. A note is "operation path", with "! " before it when the operation failed.

// The functions have to be defined as they are, not as what they are redirected to.
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

enum class Needs { Nothing, Space };

std::string setting(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

struct Failing
{
    const std::string below = setting("QRJUMP_FAIL_BELOW") + '/';
    const std::string log = setting("QRJUMP_FAIL_LOG");
    const int at = std::atoi(setting("QRJUMP_FAIL_AT").c_str());
    const bool isFull = setting("QRJUMP_FAIL_FULL") == "1";
    std::mutex mutex;
    std::map<int, std::string> watched; ///< path by descriptor
    int operations = 0;
};

/// Never deleted: files are closed even after main().
Failing &failing()
{
    static auto *all = new Failing;
    return *all;
}

std::string absolutePath(int folder, const char *path)
{
    if (path[0] == '/' || folder != AT_FDCWD)
        return path;
    std::array<char, PATH_MAX> current{};
    return getcwd(current.data(), current.size()) ? std::string(current.data()) + '/' + path : path;
}

bool isBelow(const std::string &path)
{
    const std::string &folder = failing().below;
    return folder.size() > 1 && path.compare(0, folder.size(), folder) == 0;
}

std::string watchedPath(int descriptor)
{
    const std::lock_guard lock(failing().mutex);
    const auto found = failing().watched.find(descriptor);
    return found == failing().watched.end() ? std::string() : found->second;
}

void watch(int descriptor, const std::string &path)
{
    if (descriptor < 0)
        return;
    const std::lock_guard lock(failing().mutex);
    if (path.empty())
        failing().watched.erase(descriptor);
    else
        failing().watched[descriptor] = path;
}

/// By the system's own calls: those of the library are the watched ones.
void note(const std::string &line)
{
    const long file =
        syscall(SYS_openat, AT_FDCWD, failing().log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (file < 0)
        return;
    (void)syscall(SYS_write, file, line.data(), line.size());
    syscall(SYS_close, file);
}

/// Counts an operation. Answers whether it has to fail, with errno set.
bool fails(const char *operation, Needs needs, const std::string &path)
{
    Failing &all = failing();
    const std::lock_guard lock(all.mutex);
    const int number = ++all.operations;
    const bool isFailing =
        all.isFull ? all.at > 0 && number >= all.at && needs == Needs::Space : number == all.at;
    note((isFailing ? "! " : "") + std::string(operation) + ' ' + path + '\n');
    if (isFailing)
        errno = all.isFull ? ENOSPC : EIO;
    return isFailing;
}

template <typename Function>
Function *original(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

template <typename Open>
int opened(int folder, const char *path, int flags, Open open)
{
    std::string absolute = absolutePath(folder, path);
    if ((flags & O_TMPFILE) == O_TMPFILE)
        absolute += "/unnamed";
    const bool isOurs = isBelow(absolute) && (flags & O_ACCMODE) != O_RDONLY;
    if (isOurs && fails("open", flags & O_CREAT ? Needs::Space : Needs::Nothing, absolute))
        return -1;
    const int descriptor = open();
    watch(descriptor, isOurs ? absolute : std::string());
    return descriptor;
}

mode_t modeFrom(int flags, va_list arguments)
{
    return flags & (O_CREAT | O_TMPFILE) ? mode_t(va_arg(arguments, unsigned)) : 0;
}

/// `change` on an open file.
template <typename Change>
auto changed(int descriptor, const char *operation, Needs needs, Change change) -> decltype(change())
{
    const std::string path = watchedPath(descriptor);
    return !path.empty() && fails(operation, needs, path) ? -1 : change();
}

/// `change` on a path.
template <typename Change>
int changed(const char *path, const char *operation, Needs needs, Change change)
{
    const std::string absolute = absolutePath(AT_FDCWD, path);
    return isBelow(absolute) && fails(operation, needs, absolute) ? -1 : change();
}

} // namespace

#define FORWARD_OPEN(name)                                                                                   \
    extern "C" int name(const char *path, int flags, ...)                                                    \
    {                                                                                                        \
        va_list arguments;                                                                                   \
        va_start(arguments, flags);                                                                          \
        const mode_t mode = modeFrom(flags, arguments);                                                      \
        va_end(arguments);                                                                                   \
        static const auto next = original<int(const char *, int, ...)>(#name);                               \
        return opened(AT_FDCWD, path, flags, [&] { return next(path, flags, mode); });                       \
    }
FORWARD_OPEN(open)
FORWARD_OPEN(open64)

#define FORWARD_OPENAT(name)                                                                                 \
    extern "C" int name(int folder, const char *path, int flags, ...)                                        \
    {                                                                                                        \
        va_list arguments;                                                                                   \
        va_start(arguments, flags);                                                                          \
        const mode_t mode = modeFrom(flags, arguments);                                                      \
        va_end(arguments);                                                                                   \
        static const auto next = original<int(int, const char *, int, ...)>(#name);                          \
        return opened(folder, path, flags, [&] { return next(folder, path, flags, mode); });                 \
    }
FORWARD_OPENAT(openat)
FORWARD_OPENAT(openat64)

extern "C" ssize_t write(int file, const void *bytes, size_t count)
{
    static const auto next = original<ssize_t(int, const void *, size_t)>("write");
    return changed(file, "write", Needs::Space, [&] { return next(file, bytes, count); });
}

#define FORWARD_PWRITE(name)                                                                                 \
    extern "C" ssize_t name(int file, const void *bytes, size_t count, off64_t at)                           \
    {                                                                                                        \
        static const auto next = original<ssize_t(int, const void *, size_t, off64_t)>(#name);               \
        return changed(file, "write", Needs::Space, [&] { return next(file, bytes, count, at); });           \
    }
FORWARD_PWRITE(pwrite)
FORWARD_PWRITE(pwrite64)

#define FORWARD_PREAD(name)                                                                                  \
    extern "C" ssize_t name(int file, void *bytes, size_t count, off64_t at)                                 \
    {                                                                                                        \
        static const auto next = original<ssize_t(int, void *, size_t, off64_t)>(#name);                     \
        return changed(file, "read", Needs::Nothing, [&] { return next(file, bytes, count, at); });          \
    }
FORWARD_PREAD(pread)
FORWARD_PREAD(pread64)

#define FORWARD_SYNC(name)                                                                                   \
    extern "C" int name(int file)                                                                            \
    {                                                                                                        \
        static const auto next = original<int(int)>(#name);                                                  \
        return changed(file, "sync", Needs::Nothing, [&] { return next(file); });                            \
    }
FORWARD_SYNC(fsync)
FORWARD_SYNC(fdatasync)

#define FORWARD_TRUNCATE(name)                                                                               \
    extern "C" int name(int file, off64_t size) noexcept                                                     \
    {                                                                                                        \
        static const auto next = original<int(int, off64_t)>(#name);                                         \
        return changed(file, "truncate", Needs::Nothing, [&] { return next(file, size); });                  \
    }
FORWARD_TRUNCATE(ftruncate)
FORWARD_TRUNCATE(ftruncate64)

/// Taking locks of ranges is the only operation on a file; letting go of them asks nothing of a disk, and
/// SQLite would try for half a minute to get its own lock.
#define FORWARD_FCNTL(name)                                                                                  \
    extern "C" int name(int file, int command, ...)                                                          \
    {                                                                                                        \
        va_list arguments;                                                                                   \
        va_start(arguments, command);                                                                        \
        void *argument = va_arg(arguments, void *);                                                          \
        va_end(arguments);                                                                                   \
        static const auto next = original<int(int, int, ...)>(#name);                                        \
        const bool isLocking = command == F_SETLK || command == F_SETLKW;                                    \
        if (!isLocking || static_cast<struct flock *>(argument)->l_type == F_UNLCK)                          \
            return next(file, command, argument);                                                            \
        return changed(file, "lock", Needs::Nothing, [&] { return next(file, command, argument); });         \
    }
FORWARD_FCNTL(fcntl)
FORWARD_FCNTL(fcntl64)

/// Closed in any case, as Linux does.
extern "C" int close(int file)
{
    static const auto next = original<int(int)>("close");
    const std::string path = watchedPath(file);
    const bool isFailing = !path.empty() && fails("close", Needs::Nothing, path);
    watch(file, {});
    const int result = next(file);
    if (!isFailing)
        return result;
    errno = EIO;
    return -1;
}

extern "C" int fchmod(int file, mode_t mode) noexcept
{
    static const auto next = original<int(int, mode_t)>("fchmod");
    return changed(file, "chmod", Needs::Nothing, [&] { return next(file, mode); });
}

extern "C" int chmod(const char *path, mode_t mode) noexcept
{
    static const auto next = original<int(const char *, mode_t)>("chmod");
    return changed(path, "chmod", Needs::Nothing, [&] { return next(path, mode); });
}

extern "C" int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto next = original<int(const char *, mode_t)>("mkdir");
    return changed(path, "mkdir", Needs::Space, [&] { return next(path, mode); });
}

extern "C" int rename(const char *from, const char *to) noexcept
{
    static const auto next = original<int(const char *, const char *)>("rename");
    return changed(to, "rename", Needs::Nothing, [&] { return next(from, to); });
}

extern "C" int renameat2(int fromFolder, const char *from, int toFolder, const char *to,
                         unsigned flags) noexcept
{
    static const auto next = original<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return changed(to, "rename", Needs::Nothing, [&] { return next(fromFolder, from, toFolder, to, flags); });
}

extern "C" int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static const auto next = original<int(int, const char *, int, const char *, int)>("linkat");
    return changed(to, "link", Needs::Space, [&] { return next(fromFolder, from, toFolder, to, flags); });
}

extern "C" int unlink(const char *path) noexcept
{
    static const auto next = original<int(const char *)>("unlink");
    return changed(path, "unlink", Needs::Nothing, [&] { return next(path); });
}
