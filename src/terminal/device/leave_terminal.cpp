#include <ajar/terminal/device/leave_terminal.hpp>

#include <ajar/store/descriptor.hpp>

#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <string_view>

namespace ajar {

namespace {

constexpr std::string_view back_to_normal = "\x1B[?2004l\x1B[0m\x1B[?25h";
constexpr std::string_view erase_screen = "\x1B[H\x1B[J";
constexpr std::string_view other_screen = "\x1B[?1049l";

// A handler gets no arguments of ours: what it needs stands here.
FoundTerminal remembered;
std::atomic<bool> is_to_be_left = false;
static_assert(std::atomic<bool>::is_always_lock_free);

constexpr std::array fatal_signals = {SIGSEGV, SIGBUS,  SIGILL, SIGFPE,
                                      SIGABRT, SIGTRAP, SIGSYS};
std::array<struct sigaction, fatal_signals.size()> former_actions;
std::terminate_handler former_terminate = nullptr;

// A stack that ran over has no room for a handler.
std::array<char, 64UL * 1024> spare_stack;

bool is_in_foreground()
{
    const pid_t group = tcgetpgrp(remembered.descriptor);
    return group == -1 || group == getpgrp();
}

void put_back()
{
    const int terminal = remembered.descriptor;
    write_all(terminal, back_to_normal);
    if (remembered.has_one_screen) {
        write_all(terminal, erase_screen);
    }
    write_all(terminal, other_screen);
    if (is_in_foreground()) {
        tcflush(terminal, TCIFLUSH);
        tcsetattr(terminal, TCSANOW, &remembered.modes);
    }
}

const struct sigaction& former_action(int signal)
{
    std::size_t place = 0;
    while (fatal_signals[place] != signal) {
        ++place;
    }
    return former_actions[place];
}

void on_crash(int signal, siginfo_t* info, void* /*context*/)
{
    const struct sigaction& former = former_action(signal);
    const bool is_sent = info->si_code <= 0;
    if (is_sent && former.sa_handler == SIG_IGN) {
        return;
    }
    leave_terminal();
    sigaction(signal, &former, nullptr);
    // A fault happens again upon return, and tells the former handler where.
    // What does not has to be sent again: a signal that was sent, and those two
    // that come behind the step that caused them.
    if (is_sent || signal == SIGTRAP || signal == SIGSYS) {
        std::raise(signal);
    }
}

void on_terminate()
{
    leave_terminal();
    former_terminate();
}

void offer_spare_stack()
{
    stack_t present{};
    if (sigaltstack(nullptr, &present) == 0 &&
        (present.ss_flags & SS_DISABLE) != 0) {
        stack_t spare{};
        spare.ss_sp = spare_stack.data();
        spare.ss_size = spare_stack.size();
        sigaltstack(&spare, nullptr);
    }
}

}  // namespace

void remember_terminal(const FoundTerminal& found)
{
    static const bool is_registered = std::atexit(leave_terminal) == 0;
    static_cast<void>(is_registered);
    is_to_be_left = false;
    remembered = found;
    is_to_be_left = true;
}

void leave_terminal()
{
    if (!is_to_be_left.exchange(false)) {
        return;
    }
    const int error = errno;
    // In the background a write may stop the program, for good.
    sigset_t stopping;
    sigset_t former;
    sigemptyset(&stopping);
    sigaddset(&stopping, SIGTTOU);
    sigprocmask(SIG_BLOCK, &stopping, &former);
    put_back();
    sigprocmask(SIG_SETMASK, &former, nullptr);
    errno = error;
}

void watch_crashes()
{
    offer_spare_stack();
    struct sigaction action{};
    action.sa_sigaction = on_crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < fatal_signals.size(); ++i) {
        sigaction(fatal_signals[i], &action, &former_actions[i]);
    }
    former_terminate = std::set_terminate(on_terminate);
}

void stop_watching_crashes()
{
    for (std::size_t i = 0; i < fatal_signals.size(); ++i) {
        sigaction(fatal_signals[i], &former_actions[i], nullptr);
    }
    std::set_terminate(former_terminate);
}

}  // namespace ajar
