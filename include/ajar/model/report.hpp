// A report: the blocks a person reads from top to bottom, before anyone has
// decided how a page looks.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace ajar {

// The title of the whole (level 1), of a part (2), of one explanation (3).
struct Heading {
    std::size_t level = 1;
    std::string text;
};

struct Paragraph {
    std::string text;
};

// Points that belong together, each a text of its own.
struct Points {
    std::vector<std::string> texts;
};

// A short word for what follows, and the text: "To say: ...".
struct Labelled {
    std::string label;
    std::string text;
};

// How to reach a service. Numbers never wrap: each contact has its own line.
struct HelpLine {
    std::string name;
    std::vector<std::string> contacts;
    std::string details;  // how and when it is reached; may be empty
};

using Block = std::variant<Heading, Paragraph, Points, Labelled, HelpLine>;

using Report = std::vector<Block>;

}  // namespace ajar
