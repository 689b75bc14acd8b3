// Why the store could not do what it was asked, in words for a person.
#pragma once

#include <expected>
#include <string>

namespace ajar {

struct StoreFault {
    enum class Kind {
        Unsafe,  // others could read or change what is private
        InUse,   // by another run
        Failed,  // the system said no
    };

    Kind kind = Kind::Failed;
    std::string message;
    std::string hint = {};  // what to do next; may be empty
};

template <class T>
using Stored = std::expected<T, StoreFault>;

}  // namespace ajar
