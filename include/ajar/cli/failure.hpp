// Why a command cannot go on, and the status that says so.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/store/fault.hpp>

#include <expected>
#include <string>
#include <type_traits>
#include <utility>

namespace ajar {

// What the program tells its caller (ajar(1)).
enum class ExitStatus {
    Done = 0,
    Faults = 1,     // in a questionnaire, answers, some rows of a batch
    Usage = 2,      // wrong words on the command line, an unknown id
    Stopped = 4,    // by the person, or at the end of input
    Unsafe = 5,     // the private folder
    InUse = 6,      // by another run
    World = 7,      // reading or writing failed
    MayNotAsk = 8,  // --no-input, or no terminal
    Internal = 70,  // a fault of the program itself
};

// Without a word where there is neither a fault nor a message.
struct Failure {
    ExitStatus status = ExitStatus::Faults;
    Diagnostics diagnostics;  // placed faults, or
    std::string message;      // what happened, and
    std::string hint;         // what to do next; may be empty
};

template <class T>
using Attempt = std::expected<T, Failure>;

inline std::unexpected<Failure> failed(ExitStatus status,
                                       std::string message,
                                       std::string hint = {})
{
    return std::unexpected(
        Failure{status, {}, std::move(message), std::move(hint)});
}

// Why something failed, with the status that goes with it: what the store says,
// and faults of what a person wrote.
Failure to_failure(StoreFault fault);

inline Failure to_failure(Diagnostics faults)
{
    return {ExitStatus::Faults, std::move(faults), {}, {}};
}

inline Failure to_failure(Failure failure) { return failure; }

// `return passed_on(result);`: the failure goes on to the caller, and is moved.
template <class T, class Fault>
std::unexpected<Failure> passed_on(std::expected<T, Fault>& result)
{
    return std::unexpected(to_failure(std::move(result.error())));
}

// The same of the whole, with what there is when nothing failed.
template <class T, class Fault>
Attempt<T> attempted(std::expected<T, Fault> result)
{
    if (!result) {
        return passed_on(result);
    }
    if constexpr (std::is_void_v<T>) {
        return {};
    } else {
        return *std::move(result);
    }
}

// The text for standard error, safe for a terminal.
std::string to_text(const Failure& failure);

// "There is no place for a draft. Neither HOME ...": for the conversation.
std::string in_sentences(const Failure& failure);

}  // namespace ajar
