#include <ajar/cli/surroundings.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace ajar {

namespace {

// The value of a variable; empty when it is not set.
std::string_view value_of(const char* variable)
{
    const char* value = std::getenv(variable);
    return value != nullptr ? value : "";
}

// A variable that names a folder; empty when it names none.
std::string folder_in(const char* variable)
{
    const std::string_view folder = value_of(variable);
    return folder.starts_with('/') ? std::string(folder) : std::string();
}

// An XDG folder, or its default below the home folder.
std::string find_home(const char* variable, std::string_view below_home)
{
    if (const std::string folder = folder_in(variable); !folder.empty()) {
        return folder;
    }
    const std::string home = folder_in("HOME");
    return home.empty() ? home : fmt::format("{}/{}", home, below_home);
}

// The day on which reproducible builds say that they take place: the only day
// that `check` ever looks at.
std::string find_source_day()
{
    const std::string_view digits = value_of("SOURCE_DATE_EPOCH");
    long seconds = 0;
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    constexpr long year_9999 = 253'402'300'799;
    if (digits.empty() || read.ec != std::errc() ||
        read.ptr != digits.data() + digits.size() || seconds < 0 ||
        seconds > year_9999) {
        return {};
    }
    const std::chrono::sys_days day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(seconds)));
    const std::chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

// A switch in the environment: set, and not to a word for no.
bool is_wanted(const char* variable)
{
    const std::string_view word = value_of(variable);
    return !word.empty() && word != "0" && word != "false" && word != "no";
}

// The first of these that is set names the characters of the terminal.
bool is_locale_utf8()
{
    for (const char* variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const std::string_view name = value_of(variable);
        if (!name.empty()) {
            return name.contains("UTF-8") || name.contains("utf8") ||
                   name.contains("UTF8") || name.contains("utf-8");
        }
    }
    return false;
}

// A terminal of which nothing is known can show lines and no pages.
bool is_terminal_dumb()
{
    const std::string_view name = value_of("TERM");
    return name.empty() || name == "dumb";
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
            .is_utf8 = is_locale_utf8(),
            .prefers_lines = is_wanted("AJAR_PLAIN") ||
                             is_wanted("ACCESSIBLE") || is_terminal_dumb(),
            .columns = terminal_columns(),
            .home = folder_in("HOME"),
            .data_home = find_home("XDG_DATA_HOME", ".local/share"),
            .state_home = find_home("XDG_STATE_HOME", ".local/state"),
            .source_day = find_source_day()};
}

bool is_person_there(const Surroundings& around)
{
    return around.is_input_terminal &&
           (around.is_output_terminal || around.is_error_terminal);
}

std::string time_now()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    if (localtime_r(&now, &local) == nullptr) {
        return {};
    }
    const long minutes = local.tm_gmtoff / 60;
    const long size = std::labs(minutes);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}",
                       local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                       local.tm_hour, local.tm_min, std::min(local.tm_sec, 59),
                       minutes < 0 ? '-' : '+', size / 60, size % 60);
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
