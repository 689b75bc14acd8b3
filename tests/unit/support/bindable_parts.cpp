#include "bindable_parts.hpp"

namespace ajar {

const Definitions& definitions()
{
    static const Definitions read = [] {
        Definitions made;
        Faults faults(source_of(bindable_parts));
        const auto root = read_toml(faults);
        REQUIRE(root.has_value());
        read_items({*root, made, faults});
        read_scales({*root, made, faults});
        REQUIRE(told(faults.take()) == "");
        return made;
    }();
    return read;
}

}  // namespace ajar
