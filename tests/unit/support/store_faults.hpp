// What the store says, in one text to compare.
#pragma once

#include <ajar/store/fault.hpp>

#include <string>

namespace ajar {

inline std::string told(const StoreFault& fault)
{
    const char* const kind = fault.kind == StoreFault::Kind::Unsafe  ? "unsafe"
                             : fault.kind == StoreFault::Kind::InUse ? "in use"
                                                                     : "failed";
    return std::string(kind) + ": " + fault.message +
           (fault.hint.empty() ? "" : "\n" + fault.hint);
}

// "well", or what went wrong.
template <class T>
std::string told(const Stored<T>& stored)
{
    return stored ? "well" : told(stored.error());
}

}  // namespace ajar
