// Whether one written answer fits its item.
#pragma once

#include <ajar/diag/code.hpp>
#include <ajar/diag/source_text.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

// What does not fit, in words that never repeat the answer.
struct Misfit {
    Span where;
    Code code{};
    std::string message;
    std::string hint = {};
};

// The answer, nothing for one that leaves the item unanswered (a blank text),
// or everything that keeps the item from taking it.
std::expected<std::optional<Answer>, std::vector<Misfit>> fit(
    const Item& item, const WrittenAnswer& written);

}  // namespace ajar
