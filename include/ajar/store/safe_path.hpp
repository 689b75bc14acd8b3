// Whether a folder is as private as it has to be.
#pragma once

#include <ajar/store/descriptor.hpp>
#include <ajar/store/fault.hpp>

#include <optional>
#include <string>

namespace ajar {

enum class Missing { Make, Leave };

// A handle on the folder itself, so that nothing that is done with it can be
// led elsewhere. Nothing when it is missing and to be left so.
Stored<std::optional<Descriptor>> open_private_folder(const std::string& path,
                                                      Missing missing);

}  // namespace ajar
