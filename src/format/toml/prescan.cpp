#include <ajar/format/toml/prescan.hpp>

#include <ajar/format/toml/walker.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <string_view>

namespace ajar {

namespace {

constexpr std::size_t largest_file = 1024 * 1024;
constexpr std::size_t deepest_brackets = 32;
constexpr std::size_t most_key_parts = 16;

void refuse_open_text(std::size_t start, Faults& faults)
{
    const std::string_view rest = faults.source().text().substr(start);
    const std::string triple(3, rest.front());
    faults.add(
        faults.span_at(start), Code::TomlSyntax, "this text is never closed",
        rest.starts_with(triple)
            ? "end it with " + triple
            : fmt::format("end it with {} on the same line", rest.front()));
}

// Whether the last step went over a cap.
bool is_over_a_cap(const TomlWalker& walker, Faults& faults)
{
    if (walker.depth() > deepest_brackets) {
        faults.add(faults.span_at(walker.at() - 1), Code::TooDeep,
                   fmt::format("brackets are nested over {} levels deep",
                               deepest_brackets));
        return true;
    }
    if (walker.dots() >= most_key_parts) {
        faults.add(
            faults.span_at(walker.at() - 1), Code::KeyTooLong,
            fmt::format("a dotted key has over {} parts", most_key_parts));
        return true;
    }
    return false;
}

void scan(Faults& faults)
{
    TomlWalker walker(faults.source().text());
    while (!walker.is_at_end()) {
        walker.step();
        // The library stops where the walker is lost, or before that.
        if (walker.is_lost() || is_over_a_cap(walker, faults)) {
            return;
        }
    }
    if (walker.unclosed() != TomlWalker::none) {
        refuse_open_text(walker.unclosed(), faults);
    } else if (walker.depth() > 0) {
        faults.add(faults.span_at(walker.level().opened), Code::TomlSyntax,
                   "this bracket is never closed");
    }
}

}  // namespace

void prescan(Faults& faults)
{
    const std::string_view text = faults.source().text();
    if (text.size() > largest_file) {
        faults.add(faults.span_at(largest_file), Code::TooLarge,
                   "the file is over 1 MiB",
                   "what stands from here on is too much");
        return;
    }
    if (const auto invalid = first_invalid_utf8(text)) {
        faults.add(faults.span_at(*invalid), Code::InvalidUtf8,
                   "this is no valid UTF-8", "save the file as UTF-8");
        return;
    }
    scan(faults);
}

}  // namespace ajar
