// A conversation from its first page to its result.
#pragma once

#include <ajar/cli/conversation.hpp>

namespace ajar {

// Line by line or on a screen. A draft that was begun is erased once the result
// was seen.
Attempt<ExitStatus> conduct(Conversation talk);

}  // namespace ajar
