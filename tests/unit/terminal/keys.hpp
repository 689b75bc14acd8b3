// Keys as a script, and frames as a text.
#pragma once

#include <ajar/terminal/device/frame.hpp>
#include <ajar/terminal/device/key_decoder.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Keys by name in braces, such as {Enter}, else a character each.
std::vector<Key> keys_of(std::string_view script);

// The rows, a newline behind each.
std::string text_of(const Frame& frame);

}  // namespace ajar
