// What is wrong with an expression, and where in its text.
#pragma once

#include <ajar/diag/code.hpp>

#include <cstddef>
#include <string>

namespace ajar {

// Bytes of the expression's text.
struct TextRange {
    std::size_t offset = 0;
    std::size_t length = 1;
};

struct ExpressionFault {
    TextRange where;
    Code code{};
    std::string message;
    std::string hint;
};

}  // namespace ajar
