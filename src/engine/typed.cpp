#include <ajar/engine/typed.hpp>

#include <ajar/text/ascii.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <expected>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr std::string_view blanks = " \t\r\v\f";

template <class Meaning>
struct Word {
    std::string_view text;
    Meaning meaning;
};

constexpr std::array words{
    Word{"s", Request::Skip},        Word{"skip", Request::Skip},
    Word{"b", Request::Back},        Word{"back", Request::Back},
    Word{"<", Request::Back},        Word{"r", Request::Review},
    Word{"review", Request::Review}, Word{"?", Request::Help},
    Word{"help", Request::Help},     Word{"q", Request::Stop},
    Word{"stop", Request::Stop},     Word{"x", Request::Leave},
};

constexpr std::array words_in_text{
    Word{"/s", Request::Skip},   Word{"/b", Request::Back},
    Word{"/r", Request::Review}, Word{"/?", Request::Help},
    Word{"/q", Request::Stop},   Word{"/x", Request::Leave},
};

constexpr std::array words_at_result{
    Word{"a", AtResult::All},       Word{"all", AtResult::All},
    Word{"h", AtResult::WorkedOut}, Word{"how", AtResult::WorkedOut},
    Word{"w", AtResult::Save},      Word{"save", AtResult::Save},
};

template <class Meaning, std::size_t Count>
std::optional<Meaning> meaning_in(const std::array<Word<Meaning>, Count>& known,
                                  std::string_view line)
{
    const auto found = std::ranges::find(known, lowered(trimmed(line, blanks)),
                                         &Word<Meaning>::text);
    return found == known.end() ? std::nullopt : std::optional(found->meaning);
}

Typed skip(const Item& item)
{
    if (item.required) {
        return Objection::NeedsAnswer;
    }
    return Request::Skip;
}

std::optional<std::size_t> count_of(std::string_view digits)
{
    std::size_t count = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, fault] = std::from_chars(digits.data(), end, count);
    if (fault != std::errc{} || stop != end) {
        return std::nullopt;
    }
    return count;
}

std::vector<std::string_view> parted(std::string_view line)
{
    std::vector<std::string_view> parts;
    const std::string separators = std::string(blanks) + ',';
    std::size_t at = 0;
    while ((at = line.find_first_not_of(separators, at)) !=
           std::string_view::npos) {
        const std::size_t end = line.find_first_of(separators, at);
        parts.push_back(line.substr(at, end - at));
        at = std::min(end, line.size());
    }
    return parts;
}

std::string valid_utf8(std::string_view text)
{
    std::string valid;
    while (const auto bad = first_invalid_utf8(text)) {
        valid += text.substr(0, *bad);
        append_utf8(valid, U'\uFFFD');
        text.remove_prefix(*bad + 1);
    }
    return valid.append(text);
}

// What a line says, as an answer file would have it.
using Written = std::expected<WrittenAnswer, Objection>;

WrittenAnswer alone(OptionValue value)
{
    WrittenAnswer written;
    written.scalars.push_back({std::move(value), {}});
    return written;
}

// Options are typed by their numbers, and 0 stands for none of several.
Written as_written(const Options& options, std::string_view line)
{
    std::vector<std::size_t> chosen;
    bool is_none = false;
    for (const std::string_view part :
         options.several ? parted(line) : std::vector{line}) {
        const auto number = count_of(part);
        if (!number) {
            return std::unexpected(Objection::NotUnderstood);
        }
        if (*number > options.responses->size() ||
            (*number == 0 && !options.several)) {
            return std::unexpected(Objection::NoSuchOption);
        }
        if (*number == 0) {
            is_none = true;
        } else {
            chosen.push_back(*number - 1);
        }
    }
    if (is_none && !chosen.empty()) {
        return std::unexpected(Objection::NoneWithAnother);
    }
    if (!is_none && chosen.empty()) {
        return std::unexpected(Objection::NotUnderstood);
    }
    std::ranges::sort(chosen);
    WrittenAnswer written;
    written.is_array = options.several;
    for (const std::size_t option : chosen) {
        written.scalars.push_back({(*options.responses)[option].value, {}});
    }
    return written;
}

// What is no number stays a text, which the item does not take.
Written as_written(const Numbers&, std::string_view line)
{
    if (const auto number = Number::parse(line)) {
        return alone(*number);
    }
    return alone(std::string(line));
}

// An answer that could not be read back is not noted.
Written as_written(const OwnWords&, std::string_view text)
{
    std::string valid = valid_utf8(text);
    if (valid.size() > longest_text) {
        return std::unexpected(Objection::TextTooLong);
    }
    return alone(std::move(valid));
}

Written as_written(const Moments&, std::string_view line)
{
    WrittenAnswer written = alone(std::string(line));
    written.scalars.front().is_moment = true;
    return written;
}

Written as_written(const Nothing&, std::string_view)
{
    return std::unexpected(Objection::NotUnderstood);
}

Typed judged(const Item& item, std::string_view line)
{
    const Written written = std::visit(
        [&](const auto& kind) { return as_written(kind, line); }, item.kind);
    if (!written) {
        return written.error();
    }
    auto answer = answer_of(item, *written);
    if (!answer) {
        return answer.error().front().objection;
    }
    return *answer ? Typed(*std::move(*answer)) : skip(item);
}

// Nobody types as much; a console need not keep such a line in whole.
bool is_endless(std::string_view line) { return line.size() > longest_text; }

}  // namespace

Typed understand(const Item& item, std::string_view line)
{
    if (is_endless(line)) {
        return Objection::NotUnderstood;
    }
    const std::string_view typed = trimmed(line, blanks);
    if (typed.empty()) {
        return asks(item) ? Typed(Objection::EmptyLine) : Typed(Request::Skip);
    }
    if (const auto request = meaning_in(words, typed)) {
        return *request == Request::Skip ? skip(item) : Typed(*request);
    }
    return judged(item, typed);
}

Typed understand_text(const Item& item, std::string_view text)
{
    if (is_blank(text)) {
        return skip(item);
    }
    return judged(item, text);
}

std::optional<Request> request_in_text(std::string_view line)
{
    return meaning_in(words_in_text, line);
}

TypedAtPage understand_at_page(std::string_view line)
{
    if (is_endless(line)) {
        return Objection::NotUnderstood;
    }
    const std::string_view typed = trimmed(line, blanks);
    if (typed.empty()) {
        return GoOn{};
    }
    if (const auto request = meaning_in(words, typed)) {
        return *request;
    }
    if (const auto number = count_of(typed)) {
        return *number;
    }
    return Objection::NotUnderstood;
}

AtResult understand_at_result(std::string_view line)
{
    if (const auto wish = meaning_in(words_at_result, line)) {
        return *wish;
    }
    const TypedAtPage typed = understand_at_page(line);
    if (std::holds_alternative<GoOn>(typed)) {
        return AtResult::Next;
    }
    const auto* request = std::get_if<Request>(&typed);
    if (request == nullptr) {
        return AtResult::NotUnderstood;
    }
    switch (*request) {
    case Request::Back: return AtResult::Back;
    case Request::Help: return AtResult::Help;
    case Request::Stop: return AtResult::Stop;
    case Request::Leave: return AtResult::Leave;
    case Request::Skip:
    case Request::Review: break;
    }
    return AtResult::NotUnderstood;
}

}  // namespace ajar
