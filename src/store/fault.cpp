#include <ajar/store/fault.hpp>

#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

namespace ajar {

std::unexpected<StoreFault> store_fault(StoreFault::Kind kind,
                                        std::string_view message,
                                        std::string_view hint)
{
    return std::unexpected(
        StoreFault{kind, sanitized_line(message), sanitized_line(hint)});
}

std::unexpected<StoreFault> store_failed(std::string_view verb,
                                         std::string_view path,
                                         std::string_view reason)
{
    return store_fault(StoreFault::Kind::Failed,
                       fmt::format("cannot {} '{}': {}", verb, path, reason));
}

std::string last_reason() { return std::strerror(errno); }

}  // namespace ajar
