// Why something was not kept, or could not be had back.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace ajar {

struct StoreFault {
    enum class Kind {
        Unsafe,  // others could read or change what is kept here
        InUse,   // another run is at work on it
        Failed,  // the system said no
    };

    Kind kind = Kind::Failed;
    std::string message;  // what happened, on one line
    std::string hint;     // what to do next; may be empty
};

template <class T>
using Stored = std::expected<T, StoreFault>;

// Names of files and words found in them go in as they are and come out safe
// for a terminal.
std::unexpected<StoreFault> store_fault(StoreFault::Kind kind,
                                        std::string_view message,
                                        std::string_view hint = {});

// Kind::Failed: cannot VERB 'PATH': REASON.
std::unexpected<StoreFault> store_failed(std::string_view verb,
                                         std::string_view path,
                                         std::string_view reason);

// What errno says.
std::string last_reason();

}  // namespace ajar
