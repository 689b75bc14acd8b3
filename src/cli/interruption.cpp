#include <ajar/cli/interruption.hpp>

#include <atomic>
#include <csignal>

namespace ajar {

namespace {

// A handler gets no arguments of ours.
std::atomic<bool> has_come = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void on_interrupt(int) { has_come = true; }

bool is_ignored()
{
    struct sigaction now{};
    sigaction(SIGINT, nullptr, &now);
    return now.sa_handler == SIG_IGN;
}

}  // namespace

Interruption::Interruption(bool is_heard)
    : m_is_heard(is_heard && !is_ignored())
{
    has_come = false;
    if (m_is_heard) {
        struct sigaction action{};
        action.sa_handler = on_interrupt;
        // A read that waits comes back. The handler is for the first one only.
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        sigemptyset(&action.sa_mask);
        sigaction(SIGINT, &action, nullptr);
    }
}

Interruption::~Interruption()
{
    if (m_is_heard) {
        std::signal(SIGINT, SIG_DFL);
    }
}

bool Interruption::came() { return has_come; }

void Interruption::pass_on()
{
    if (has_come) {
        std::signal(SIGINT, SIG_DFL);
        std::raise(SIGINT);
    }
}

}  // namespace ajar
