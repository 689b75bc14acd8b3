// Whether to keep a draft: asked once, and nothing is chosen by Enter alone.
#pragma once

#include <ajar/engine/typed.hpp>
#include <ajar/terminal/keeper.hpp>
#include <ajar/terminal/voice.hpp>

#include <optional>

namespace ajar {

// Begins a draft if the person wants one; a request when they want to stop or
// to leave instead.
std::optional<Request> ask_about_draft(Voice& voice,
                                       Keeper& keeper,
                                       const SupportPage& support);

}  // namespace ajar
