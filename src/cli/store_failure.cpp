#include <ajar/cli/store_failure.hpp>

namespace ajar {

std::unexpected<Failure> failed(const StoreFault& fault)
{
    switch (fault.kind) {
    case StoreFault::Kind::Unsafe:
        return failed(ExitStatus::Unsafe, fault.message, fault.hint);
    case StoreFault::Kind::InUse:
        return failed(ExitStatus::InUse, fault.message, fault.hint);
    case StoreFault::Kind::Failed: break;
    }
    return failed(ExitStatus::World, fault.message, fault.hint);
}

Attempt<void> attempt(const Stored<void>& stored)
{
    return stored ? Attempt<void>() : failed(stored.error());
}

}  // namespace ajar
