#include <ajar/terminal/hints.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

namespace ajar {

namespace {

std::string fits(const SingleChoice& choice)
{
    const std::size_t count = choice.responses->size();
    return count == 1 ? "the number 1"
                      : fmt::format("a number from 1 to {}", count);
}

std::string fits(const MultipleChoice& choice)
{
    const std::size_t count = choice.responses->size();
    return count == 1
               ? "1, or 0 for none"
               : fmt::format("numbers from 1 to {}, or 0 for none", count);
}

std::string fits(const NumberEntry& entry)
{
    std::string text = "a number";
    if (entry.min && entry.max) {
        text += fmt::format(" from {} to {}", entry.min->to_text(),
                            entry.max->to_text());
    } else if (entry.min) {
        text += fmt::format(", {} or more", entry.min->to_text());
    } else if (entry.max) {
        text += fmt::format(", {} or less", entry.max->to_text());
    }
    if (entry.step && *entry.step != Number(1)) {
        text += fmt::format(", in steps of {}", entry.step->to_text());
    }
    return text;
}

// Longer texts are not noted, whatever the item allows.
std::size_t most_characters(const TextEntry& entry)
{
    return std::min(entry.max_length, longest_text);
}

std::string fits(const TextEntry& entry)
{
    return fmt::format("a text of up to {} characters", most_characters(entry));
}

std::string fits(const Note&) { return "an empty line"; }

// "4", "4 or 5".
std::string exclusive_numbers(const MultipleChoice& choice)
{
    std::vector<std::string> numbers;
    const std::vector<ResponseOption>& options = *choice.responses;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].exclusive) {
            numbers.push_back(std::to_string(i + 1));
        }
    }
    return fmt::format("{}", fmt::join(numbers, " or "));
}

std::string bound_text(const std::optional<Number>& bound)
{
    return bound ? bound->to_text() : std::string();
}

// The first three numbers that a stepped item allows.
std::string first_steps(const NumberEntry& entry)
{
    const Number start = entry.min.value_or(Number(0));
    const Number step = entry.step.value_or(Number(1));
    return fmt::format("{}, {}, {}", start.to_text(), (start + step).to_text(),
                       (start + step + step).to_text());
}

// Where most characters take several bytes, a text may be too long before it
// has as many as the item allows: then no number is named.
std::string limit_words(const TextEntry& entry)
{
    constexpr std::size_t most_bytes = 4;  // of a character
    return entry.max_length * most_bytes <= longest_text
               ? fmt::format("the {} characters that fit", entry.max_length)
               : "what fits here";
}

// What hints name of an item; the other parts stay empty.
struct Named {
    std::string alone;  // the numbers that go by themselves
    std::string low;    // the ends of a range, and its first steps
    std::string high;
    std::string steps;
    std::string limit;  // the length of a text
    std::size_t most = 0;
};

Named named_by(const SingleChoice&) { return {}; }

Named named_by(const MultipleChoice& choice)
{
    Named named;
    named.alone = exclusive_numbers(choice);
    return named;
}

Named named_by(const NumberEntry& entry)
{
    Named named;
    named.low = bound_text(entry.min);
    named.high = bound_text(entry.max);
    named.steps = first_steps(entry);
    return named;
}

Named named_by(const TextEntry& entry)
{
    Named named;
    named.limit = limit_words(entry);
    named.most = most_characters(entry);
    return named;
}

Named named_by(const Note&) { return {}; }

struct Wording {
    std::string_view first;
    std::string_view other;
};

// In braces: what fits, and what is named.
Wording wording_of(Complaint complaint)
{
    switch (complaint) {
    case Complaint::Empty:
        return {"An empty line is no answer here. What fits: {fits}.",
                "Nothing was noted yet. Type {fits}, or {help} for help."};
    case Complaint::NotUnderstood:
        return {"That does not fit here. What fits: {fits}.",
                "Type {fits}, or {help} for help."};
    case Complaint::NoSuchOption:
        return {"That number is not in the list. What fits: {fits}.",
                "Type {fits}, or {help} to see the list again."};
    case Complaint::OptionTwice:
        return {"A number came twice. Once is enough.",
                "Type each number once, with blanks or commas between."};
    case Complaint::ExclusiveWithAnother:
        return {"Number {alone} goes by itself, without others.",
                "Type {alone} alone, or the others without it."};
    case Complaint::NoneWithAnother:
        return {"0 means none of these, so it goes by itself.",
                "Type 0 alone, or the other numbers without it."};
    case Complaint::TooManyDecimals:
        return {"At most 6 digits fit after the point.",
                "Type it with fewer digits after the point."};
    case Complaint::TooLarge:
        return {"Numbers from -1000000 to 1000000 fit here.",
                "Type a number with fewer digits, or {help} for help."};
    case Complaint::BelowMin:
        return {"The lowest number that fits here is {low}.",
                "Type {fits}, or {help} for help."};
    case Complaint::AboveMax:
        return {"The highest number that fits here is {high}.",
                "Type {fits}, or {help} for help."};
    case Complaint::OffStep:
        return {"Numbers here go in steps: {steps} and so on.",
                "Type {fits}, or {help} for help."};
    case Complaint::TextTooLong:
        return {"That is longer than {limit}, so it was not noted. A shorter "
                "text is fine.",
                "Up to {most} characters fit here. A few words are enough."};
    case Complaint::NeedsAnswer:
        return {"This one needs an answer for the result. Stopping here is "
                "all right too: {stop} stops.",
                "The result needs this answer. If you would rather "
                "not give it, {stop} stops, and that is all right."};
    }
    return {};
}

}  // namespace

std::string fits(const Item& item)
{
    return std::visit([](const auto& kind) { return fits(kind); }, item.kind);
}

WaysOut ways_out_in_lines(const Item& item)
{
    return std::holds_alternative<TextEntry>(item.kind) ? WaysOut{"/?", "/q"}
                                                        : WaysOut{"?", "q"};
}

WaysOut ways_out_on_screen(const Item& item)
{
    return options_of(item) == nullptr && asks(item)
               ? WaysOut{"Ctrl-G", "Tab, then q"}
               : WaysOut{"?", "q"};
}

std::string hint(const Item& item,
                 Complaint complaint,
                 std::size_t earlier,
                 const WaysOut& ways_out)
{
    const Named named =
        std::visit([](const auto& kind) { return named_by(kind); }, item.kind);
    const Wording wording = wording_of(complaint);
    return fmt::format(
        fmt::runtime(earlier % 2 == 0 ? wording.first : wording.other),
        fmt::arg("fits", fits(item)), fmt::arg("alone", named.alone),
        fmt::arg("low", named.low), fmt::arg("high", named.high),
        fmt::arg("steps", named.steps), fmt::arg("limit", named.limit),
        fmt::arg("most", named.most), fmt::arg("help", ways_out.help),
        fmt::arg("stop", ways_out.stop));
}

PageWords number_words(std::size_t last)
{
    return {.prompt = last == 1 ? "1: " : fmt::format("1 to {}: ", last),
            .hint = fmt::format(
                "A number from 1 to {} fits here, or q to leave.", last),
            .other_hint = "Type one of the numbers above and press Enter. "
                          "There is no hurry."};
}

}  // namespace ajar
