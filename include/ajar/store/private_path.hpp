// The way to the private folder: no step of it can be changed by another user.
#pragma once

#include <ajar/store/descriptor.hpp>
#include <ajar/store/fault.hpp>

#include <optional>
#include <string>

namespace ajar {

enum class Missing { Leave, Make };

// The folder, opened; nothing when there is none and none is to be made. What
// is made, parents too, has mode 0700 whatever the umask, and is durable.
//
// The path is absolute. Its parents may be links, but others may not write to
// any of them unless it is sticky. The folder itself is no link, belongs to
// us, and lets nobody else in. Everything else is Kind::Unsafe, and nothing
// about it is repaired: who else was in there is for a person to say.
Stored<std::optional<Descriptor>> open_private_path(const std::string& path,
                                                    Missing missing);

}  // namespace ajar
