// What went wrong in the store, as a failure of a command.
#pragma once

#include <ajar/cli/failure.hpp>
#include <ajar/store/fault.hpp>

namespace ajar {

std::unexpected<Failure> failed(const StoreFault& fault);

Attempt<void> attempt(const Stored<void>& stored);

}  // namespace ajar
