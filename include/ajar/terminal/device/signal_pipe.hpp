// Signals as something to wait for: each handler writes one byte to a pipe, and
// the loop does the rest.
#pragma once

#include <ajar/store/descriptor.hpp>

#include <bitset>
#include <csignal>
#include <expected>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ajar {

// SIGTSTP, SIGCONT, SIGWINCH, and every signal that ends a program by default
// and is no crash, the real-time signals among them: as long as it lives; then
// they do again what they did before. One that was ignored at the start stays
// ignored (nohup). There is one pipe at a time.
class SignalPipe {
public:
    // What failed, in words, when there are no descriptors left.
    static std::expected<SignalPipe, std::string> open();

    SignalPipe(SignalPipe&&) noexcept = default;
    SignalPipe& operator=(SignalPipe&&) = delete;
    ~SignalPipe();

    // Readable when a signal came.
    int descriptor() const { return m_read.number(); }

    // Takes note of what came. To be called before the questions below.
    void collect();

    // The first signal that asks for the end; it stays.
    std::optional<int> ending() const { return m_ending; }

    // Whether this signal came since it was asked for last.
    bool take(int signal);

    // Whether SIGTSTP stops at all; a shell without jobs has it ignored.
    bool can_stop() const;

    // Stops here until SIGCONT; at once back if nobody could continue it. With
    // `whole_job` the other programs of a pipeline stop as well, as the
    // terminal has them do at Ctrl-Z.
    void stop(bool whole_job);

private:
    struct Heard {
        int signal;
        struct sigaction former;
    };

    SignalPipe(Descriptor read, Descriptor write)
        : m_read(std::move(read)), m_write(std::move(write))
    {
    }

    void hear(int signal);

    Descriptor m_read;
    Descriptor m_write;
    std::vector<Heard> m_heard;
    std::bitset<NSIG> m_came;
    std::optional<int> m_ending;
};

}  // namespace ajar
