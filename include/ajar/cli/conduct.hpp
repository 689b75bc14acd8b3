// A conversation from its first page to its result.
#pragma once

#include <ajar/cli/conversation.hpp>

namespace ajar {

// Line by line or on a screen. A draft that was begun is erased once the result
// has arrived and the person is done with it; after a failed delivery, or a
// reading that was broken off, it stays.
Attempt<ExitStatus> conduct(Conversation talk);

}  // namespace ajar
