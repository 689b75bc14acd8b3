#include <ajar/format/toml/stop.hpp>

#include <ajar/text/utf8.hpp>

#include <utility>

namespace ajar {

TomlStop::TomlStop(std::string_view description,
                   Location place,
                   const SourceText& source)
    : text(source.text()), may_tell(!source.is_private()),
      offset(source.offset_of(place)), walker(text)
{
    constexpr std::string_view beginning = "Error while parsing ";
    const std::size_t colon = description.find(": ");
    if (description.starts_with(beginning) && colon != std::string_view::npos) {
        scope = description.substr(beginning.size(), colon - beginning.size());
        detail = description.substr(colon + 2);
    }
    while (walker.at() < offset) {
        walker.step();
    }
}

TomlFault TomlStop::fault(std::size_t from,
                          std::size_t to,
                          std::string message,
                          std::string_view hint) const
{
    const std::size_t length =
        to > from ? count_characters(text.substr(from, to - from)) : 1;
    return {from, length, std::move(message), std::string(hint)};
}

TomlFault TomlStop::fault_here(std::string_view message,
                               std::string_view hint) const
{
    return fault(offset, offset, std::string(message), hint);
}

}  // namespace ajar
