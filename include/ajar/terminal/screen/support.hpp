// Help and support on the screen: support first, a country of one's choice, and
// the way back.
#pragma once

#include <ajar/terminal/device/key_decoder.hpp>
#include <ajar/terminal/screen/field.hpp>
#include <ajar/terminal/screen/page.hpp>
#include <ajar/terminal/talk/session.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace ajar {

struct SupportState {
    std::string country;     // whose lines are shown; may be empty
    Field typed;             // while another one is being typed
    bool is_asking = false;  // which one it is to be
};

// The state after a key; nothing when the key means something else there.
std::optional<SupportState> pressed_in_support(SupportState state,
                                               const Key& key);

// `below` stands under the support lines, and `keys` beside the key for a
// country.
Page support_screen(const SupportState& state,
                    const SupportPage& support,
                    const std::string& below,
                    const Lines& keys_here,
                    std::size_t columns);

}  // namespace ajar
