// What a typed line means: an answer, a request, or an objection.
#pragma once

#include <ajar/engine/fit.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

namespace ajar {

enum class Request { Skip, Back, Review, Help, Stop, Leave };

using Typed = std::variant<Answer, Request, Objection>;

// A line typed at an item that is no text item. An empty line at a note goes
// on, which is a Skip.
Typed understand(const Item& item, std::string_view line);

// A whole text typed at a text item; a blank one passes the item over. Bytes
// that are no UTF-8 become U+FFFD, so that the answer can be written down.
Typed understand_text(const Item& item, std::string_view text);

// What a line of a text asks for ("/s", "/?" ...); nothing when the line
// belongs to the text.
std::optional<Request> request_in_text(std::string_view line);

// An empty line at a page that waits.
struct GoOn {
    bool operator==(const GoOn&) const = default;
};

// A line typed at a part of the result; an empty one turns to the next.
enum class AtResult {
    Next,
    Back,
    All,
    WorkedOut,
    Save,
    Help,
    Stop,
    Leave,
    NotUnderstood,
};

AtResult understand_at_result(std::string_view line);

// A line typed at a page that waits: go on, a number from a list, or a request.
using TypedAtPage = std::variant<GoOn, std::size_t, Request, Objection>;
TypedAtPage understand_at_page(std::string_view line);

}  // namespace ajar
