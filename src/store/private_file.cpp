#include <ajar/store/private_file.hpp>

#include <ajar/store/descriptor.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace ajar {

namespace {

constexpr auto unsafe = StoreFault::Kind::Unsafe;
constexpr std::size_t most_bytes = 1024 * 1024;
constexpr std::string_view temporary_mark = ".tmp";

// The new text under a name of its own, which goes with it unless it has
// become the file.
class Temporary {
public:
    explicit Temporary(const FilePlace& place)
        : m_folder(place.folder),
          m_name(fmt::format(".{}{}{}", place.name, temporary_mark, getpid())),
          // O_EXCL: what is there already is not ours to write to.
          m_file(openat(m_folder,
                        m_name.c_str(),
                        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                        0600)),
          m_is_there(m_file.is_open())
    {
    }

    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    ~Temporary()
    {
        if (m_is_there) {
            unlinkat(m_folder, m_name.c_str(), 0);
        }
    }

    // The umask may have taken from 0600. An fsync that failed is not tried
    // again: the system may have dropped what it could not write.
    bool write(std::string_view text) const
    {
        return m_is_there && fchmod(m_file.number(), 0600) == 0 &&
               write_all(m_file.number(), text) && fsync(m_file.number()) == 0;
    }

    bool move_to(const std::string& name)
    {
        const bool is_moved =
            renameat(m_folder, m_name.c_str(), m_folder, name.c_str()) == 0;
        m_is_there = m_is_there && !is_moved;
        return is_moved;
    }

private:
    int m_folder;
    std::string m_name;
    Descriptor m_file;
    bool m_is_there;
};

std::unexpected<StoreFault> refused(const std::string& path,
                                    std::string_view what)
{
    return store_fault(unsafe, fmt::format("'{}' {}", path, what));
}

// Refuses what is there now and must not be replaced.
Stored<void> check_replaceable(const FilePlace& place)
{
    struct stat status{};
    if (fstatat(place.folder, place.name.c_str(), &status,
                AT_SYMLINK_NOFOLLOW) == 0) {
        return check_plain(status, place.path);
    }
    return errno == ENOENT ? Stored<void>()
                           : store_failed("write", place.path, last_reason());
}

}  // namespace

Stored<void> check_plain(const struct stat& status, const std::string& path)
{
    if (S_ISLNK(status.st_mode)) {
        return refused(path, "is a link");
    }
    if (!S_ISREG(status.st_mode)) {
        return refused(path, "is no plain file");
    }
    // None at all: it was replaced or deleted after it was opened.
    if (status.st_nlink > 1) {
        return refused(path, "has another name elsewhere");
    }
    return {};
}

Stored<void> check_private(const struct stat& status, const std::string& path)
{
    if (auto plain = check_plain(status, path); !plain) {
        return plain;
    }
    if (status.st_uid != geteuid()) {
        return refused(path, "belongs to another user");
    }
    const mode_t mode = status.st_mode & 07777U;
    if ((mode & 077U) != 0) {
        return store_fault(
            unsafe,
            fmt::format("others may use '{}': its mode is {:04o}", path, mode),
            "It has to have the mode 0600.");
    }
    return {};
}

StoreFault why_not_opened(const FilePlace& place)
{
    const auto failed = store_failed("open", place.path, last_reason());
    struct stat status{};
    if (fstatat(place.folder, place.name.c_str(), &status,
                AT_SYMLINK_NOFOLLOW) == 0) {
        if (auto checked = check_private(status, place.path); !checked) {
            return std::move(checked.error());
        }
    }
    return failed.error();
}

Stored<std::optional<std::string>> read_private(const FilePlace& place)
{
    // A pipe that nobody writes to must not hold the program up.
    const Descriptor file(
        openat(place.folder, place.name.c_str(),
               O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.is_open()) {
        if (errno == ENOENT) {
            return std::nullopt;
        }
        return std::unexpected(why_not_opened(place));
    }
    struct stat status{};
    if (fstat(file.number(), &status) != 0) {
        return store_failed("read", place.path, last_reason());
    }
    if (auto checked = check_private(status, place.path); !checked) {
        return std::unexpected(std::move(checked.error()));
    }
    auto text = read_at_most(file.number(), most_bytes + 1);
    if (!text) {
        return store_failed("read", place.path, last_reason());
    }
    if (text->size() > most_bytes) {
        return store_failed("read", place.path, "it is larger than 1 MiB");
    }
    return text;
}

Stored<void> replace_private(const FilePlace& place, std::string_view text)
{
    Temporary temporary(place);
    if (!temporary.write(text)) {
        return store_failed("write", place.path, last_reason());
    }
    if (auto checked = check_replaceable(place); !checked) {
        return checked;
    }
    if (!temporary.move_to(place.name)) {
        return store_failed("write", place.path, last_reason());
    }
    if (!flush_folder(place.folder)) {
        return store_failed("make sure of", place.path,
                            "it is written, but may not survive a power cut");
    }
    return {};
}

bool is_temporary(std::string_view name)
{
    const std::size_t mark = name.rfind(temporary_mark);
    if (!name.starts_with('.') || mark == std::string_view::npos || mark < 2) {
        return false;
    }
    const std::string_view number = name.substr(mark + temporary_mark.size());
    return !number.empty() &&
           number.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace ajar
