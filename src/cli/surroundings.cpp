#include <ajar/cli/surroundings.hpp>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string_view>

namespace ajar {

namespace {

// A variable that names a folder; empty when it names none.
std::string folder_in(const char* variable)
{
    const char* value = std::getenv(variable);
    const std::string_view folder = value != nullptr ? value : "";
    return folder.starts_with('/') ? std::string(folder) : std::string();
}

std::string find_data_home()
{
    if (const std::string folder = folder_in("XDG_DATA_HOME");
        !folder.empty()) {
        return folder;
    }
    const std::string home = folder_in("HOME");
    return home.empty() ? home : home + "/.local/share";
}

std::optional<std::size_t> terminal_columns()
{
    for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO}) {
        winsize size{};
        if (isatty(descriptor) == 1 &&
            ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
            return size.ws_col;
        }
    }
    return std::nullopt;
}

}  // namespace

Surroundings look_around()
{
    return {.is_input_terminal = isatty(STDIN_FILENO) == 1,
            .is_output_terminal = isatty(STDOUT_FILENO) == 1,
            .is_error_terminal = isatty(STDERR_FILENO) == 1,
            .columns = terminal_columns(),
            .data_home = find_data_home()};
}

void prepare_process()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) == -1) {
            // The lowest free number is this one: those below are open. It
            // cannot be written to, so that a lost result is noticed.
            static_cast<void>(open("/dev/null", O_RDONLY));
        }
    }
    // A closed pipe and a file that may not grow are errors of `write`.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{0, 0};
    static_cast<void>(setrlimit(RLIMIT_CORE, &none));
    static_cast<void>(prctl(PR_SET_DUMPABLE, 0));
}

}  // namespace ajar
