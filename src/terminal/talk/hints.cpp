#include <ajar/terminal/talk/hints.hpp>

#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

namespace ajar {

namespace {

struct Wording {
    std::string_view first;
    std::string_view other;
};

// In braces: what the item says of itself.
Wording wording_of(Objection objection)
{
    switch (objection) {
    case Objection::EmptyLine:
        return {"An empty line is no answer here. What fits: {fits}.",
                "Nothing was noted yet. Type {fits}, or {help} for help."};
    case Objection::NotUnderstood:
    case Objection::NotAValue:
        return {"That does not fit here. What fits: {fits}.",
                "Type {fits}, or {help} for help."};
    case Objection::NoSuchOption:
        return {"That number is not in the list. What fits: {fits}.",
                "Type {fits}, or {help} to see the list again."};
    case Objection::OptionTwice:
        return {"A number came twice. Once is enough.",
                "Type each number once, with blanks or commas between."};
    case Objection::ExclusiveWithAnother:
        return {"Number {alone} goes by itself, without others.",
                "Type {alone} alone, or the others without it."};
    case Objection::NoneWithAnother:
        return {"0 means none of these, so it goes by itself.",
                "Type 0 alone, or the other numbers without it."};
    case Objection::TooManyDecimals:
        return {"At most 6 digits fit after the point.",
                "Type it with fewer digits after the point."};
    case Objection::TooLarge:
        return {"Numbers from -1000000 to 1000000 fit here.",
                "Type a number with fewer digits, or {help} for help."};
    case Objection::BelowMin:
        return {"The lowest number that fits here is {low}.",
                "Type {fits}, or {help} for help."};
    case Objection::AboveMax:
        return {"The highest number that fits here is {high}.",
                "Type {fits}, or {help} for help."};
    case Objection::OffStep:
        return {"Numbers here go in steps: {steps} and so on.",
                "Type {fits}, or {help} for help."};
    case Objection::TextTooLong:
        return {"That is longer than {limit}, so it was not noted. A shorter "
                "text is fine.",
                "Up to {most} characters fit here. A few words are enough."};
    case Objection::NoSuchMoment:
        return {"There is no such {noun}. What fits: {fits}.",
                "There is no {noun} like that. Type {fits}, or {help} for "
                "help."};
    case Objection::TooEarly:
        return {"The earliest {noun} that fits here is {low}.",
                "Type {fits}, or {help} for help."};
    case Objection::TooLate:
        return {"The latest {noun} that fits here is {high}.",
                "Type {fits}, or {help} for help."};
    case Objection::NeedsAnswer:
        return {"This one needs an answer for the result. Stopping here is "
                "all right too: {stop} stops.",
                "The result needs this answer. If you would rather "
                "not give it, {stop} stops, and that is all right."};
    }
    return {};
}

}  // namespace

WaysOut ways_out_in_lines(const Item& item)
{
    return takes_words(item) ? WaysOut{"/?", "/q"} : WaysOut{"?", "q"};
}

WaysOut ways_out_on_screen(const Item& item)
{
    return options_of(item) == nullptr && asks(item)
               ? WaysOut{"Ctrl-G", "Tab, then q"}
               : WaysOut{"?", "q"};
}

std::string hint(const Item& item,
                 Objection objection,
                 std::size_t earlier,
                 const WaysOut& ways_out)
{
    const KindWords said = kind_words(item);
    const Wording wording = wording_of(objection);
    return fmt::format(
        fmt::runtime(earlier % 2 == 0 ? wording.first : wording.other),
        fmt::arg("fits", said.fits), fmt::arg("alone", said.alone),
        fmt::arg("low", said.low), fmt::arg("high", said.high),
        fmt::arg("steps", said.steps), fmt::arg("limit", said.limit),
        fmt::arg("most", said.most), fmt::arg("noun", said.noun),
        fmt::arg("help", ways_out.help), fmt::arg("stop", ways_out.stop));
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
