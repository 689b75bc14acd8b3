// Foreign text inside Markdown: it reads as it was meant, and nothing in it
// turns into markup.
#pragma once

#include <string>
#include <string_view>

namespace ajar {

// One line of text, sanitised, with a backslash before whatever would start
// emphasis, code, HTML, an entity, a table cell or a link, and before what
// would make the line a heading, a list, a quote or a rule. "@" becomes code.
std::string markdown_text(std::string_view text);

}  // namespace ajar
