#include <ajar/engine/fit.hpp>

#include <ajar/model/spelling.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace ajar {

namespace {

using Misfits = std::vector<Misfit>;
using Fit = std::expected<std::optional<Answer>, Misfits>;

// Of several options, those that are one too many: the second of two that are
// the same, and one that stands alone beside another.
void refuse_too_many(const Options& options,
                     const std::vector<OptionIndex>& chosen,
                     const std::vector<Span>& places,
                     Misfits& misfits)
{
    const bool are_different =
        std::ranges::adjacent_find(chosen, std::not_equal_to()) != chosen.end();
    std::optional<std::size_t> twice;
    std::optional<std::size_t> beside;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto here = chosen.begin() + static_cast<std::ptrdiff_t>(i);
        if (!twice && std::find(chosen.begin(), here, *here) != here) {
            twice = i;
        }
        if (!beside && are_different &&
            (*options.responses)[here->value].exclusive) {
            beside = i;
        }
    }
    if (twice) {
        misfits.push_back({Objection::OptionTwice, places[*twice]});
    }
    if (beside) {
        misfits.push_back({Objection::ExclusiveWithAnother, places[*beside]});
    }
}

std::optional<Objection> objection_to(const Numbers& numbers,
                                      const Number& number)
{
    const Number largest = 1'000'000;
    if (!number.has_at_most_six_decimals()) {
        return Objection::TooManyDecimals;
    }
    if (numbers.min && number < *numbers.min) {
        return Objection::BelowMin;
    }
    if (numbers.max && number > *numbers.max) {
        return Objection::AboveMax;
    }
    if (number > largest || number < -largest) {
        return Objection::TooLarge;
    }
    if (!on_step(numbers, number)) {
        return Objection::OffStep;
    }
    return std::nullopt;
}

// Two or four digits.
unsigned number_at(const std::string& moment, std::size_t at, std::size_t count)
{
    unsigned number = 0;
    for (const char digit : moment.substr(at, count)) {
        number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    return number;
}

// Years count from 1.
bool is_there(const Moments& moments, const std::string& moment)
{
    if (moments.is_time) {
        return number_at(moment, 0, 2) < 24 && number_at(moment, 3, 2) < 60 &&
               number_at(moment, 6, 2) < 60;
    }
    const unsigned year = number_at(moment, 0, 4);
    return year > 0 && std::chrono::year_month_day(
                           std::chrono::year(static_cast<int>(year)),
                           std::chrono::month(number_at(moment, 5, 2)),
                           std::chrono::day(number_at(moment, 8, 2)))
                           .ok();
}

std::optional<Objection> objection_to(const Moments& moments,
                                      const std::string& moment)
{
    if (!is_there(moments, moment)) {
        return Objection::NoSuchMoment;
    }
    if (moments.min && moment < *moments.min) {
        return Objection::TooEarly;
    }
    if (moments.max && moment > *moments.max) {
        return Objection::TooLate;
    }
    return std::nullopt;
}

std::unexpected<Misfits> refused(Objection objection, Span where)
{
    return std::unexpected(Misfits{{objection, where}});
}

std::optional<OptionValue> value_of(const WrittenAnswer& written)
{
    const bool is_value =
        !written.is_array && !written.scalars.front().is_moment;
    return is_value ? written.scalars.front().value : std::nullopt;
}

Fit fit(const Options& options, const WrittenAnswer& written)
{
    if (written.is_array != options.several) {
        return refused(Objection::NotUnderstood, written.where);
    }
    std::vector<OptionIndex> chosen;
    std::vector<Span> places;
    Misfits misfits;
    for (const WrittenScalar& scalar : written.scalars) {
        if (!scalar.value || scalar.is_moment) {
            misfits.push_back({Objection::NotAValue, scalar.where});
        } else if (const auto option =
                       option_of(*options.responses, *scalar.value)) {
            chosen.push_back(*option);
            places.push_back(scalar.where);
        } else {
            misfits.push_back({Objection::NoSuchOption, scalar.where});
        }
    }
    refuse_too_many(options, chosen, places, misfits);
    if (!misfits.empty()) {
        return std::unexpected(std::move(misfits));
    }
    return options.several ? Answer(std::move(chosen)) : chosen.front();
}

Fit fit(const Numbers& numbers, const WrittenAnswer& written)
{
    const auto value = value_of(written);
    const auto number = value ? number_of(numbers, *value) : std::nullopt;
    if (!number) {
        return refused(Objection::NotUnderstood, written.where);
    }
    const auto objection = objection_to(numbers, *number);
    return objection ? refused(*objection, written.where) : Fit(*number);
}

Fit fit(const OwnWords& own, const WrittenAnswer& written)
{
    const auto value = value_of(written);
    const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
    if (text == nullptr) {
        return refused(Objection::NotUnderstood, written.where);
    }
    if (is_blank(*text)) {
        return std::nullopt;
    }
    return count_characters(*text) > own.max_length
               ? refused(Objection::TextTooLong, written.where)
               : Fit(*text);
}

Fit fit(const Moments& moments, const WrittenAnswer& written)
{
    const bool is_moment =
        !written.is_array && written.scalars.front().is_moment;
    const auto moment =
        is_moment
            ? moment_of(moments,
                        std::get<std::string>(*written.scalars.front().value))
            : std::nullopt;
    if (!moment) {
        return refused(Objection::NotUnderstood, written.where);
    }
    const auto objection = objection_to(moments, *moment);
    return objection ? refused(*objection, written.where) : Fit(*moment);
}

Fit fit(const Nothing&, const WrittenAnswer& written)
{
    return refused(Objection::NotUnderstood, written.item_where);
}

struct FileWords {
    Code code{};
    std::string_view message;
    std::string_view hint = {};
};

// In braces: what the item says of itself.
FileWords words_of(Objection objection)
{
    switch (objection) {
    case Objection::NotUnderstood:
        return {Code::WrongType, "{in_file}", "{options}"};
    case Objection::NotAValue:
        return {Code::WrongType, "the answer to '{id}' is a number or a string",
                "{options}"};
    case Objection::NoSuchOption:
        return {Code::NotAnOption, "this is no option of item '{id}'",
                "{options}"};
    case Objection::OptionTwice:
        return {Code::OptionTwice,
                "an option of item '{id}' stands here twice"};
    case Objection::ExclusiveWithAnother:
        return {Code::ExclusiveOption,
                "item '{id}' has an option here that stands alone, beside "
                "another one"};
    case Objection::TooManyDecimals:
        return {Code::InvalidNumber,
                "the answer to '{id}' has over 6 decimals"};
    case Objection::TooLarge:
        return {Code::InvalidNumber,
                "the answer to '{id}' is over 1,000,000 in size"};
    case Objection::BelowMin:
        return {Code::OutOfRange,
                "the answer to '{id}' is below the smallest number, {low}"};
    case Objection::AboveMax:
        return {Code::OutOfRange,
                "the answer to '{id}' is above the largest number, {high}"};
    case Objection::OffStep:
        return {Code::OffStep, "the answer to '{id}' lies between two steps",
                "numbers go in steps of {step} from {start}"};
    case Objection::TextTooLong:
        return {Code::TextAnswerTooLong,
                "the answer to '{id}' has over {max_length} characters"};
    case Objection::TooEarly:
        return {Code::OutOfRange,
                "the answer to '{id}' is before the earliest {noun}, {low}"};
    case Objection::TooLate:
        return {Code::OutOfRange,
                "the answer to '{id}' is after the latest {noun}, {high}"};
    case Objection::NoSuchMoment:  // of which TOML has the year 0 only
        return {Code::OutOfRange,
                "the answer to '{id}' is before the year 0001"};
    case Objection::EmptyLine:
    case Objection::NoneWithAnother:
    case Objection::NeedsAnswer: break;  // of typed lines
    }
    return {};
}

}  // namespace

std::expected<std::optional<Answer>, std::vector<Misfit>> answer_of(
    const Item& item, const WrittenAnswer& written)
{
    return std::visit([&](const auto& kind) { return fit(kind, written); },
                      item.kind);
}

Diagnostics diagnostics_of(const Item& item,
                           const std::vector<Misfit>& misfits,
                           const SourceRef& source)
{
    const KindWords said = kind_words(item);
    const auto filled = [&](std::string_view sentence) {
        return fmt::format(
            fmt::runtime(sentence), fmt::arg("id", item.id),
            fmt::arg("in_file", said.in_file),
            fmt::arg("options", said.options), fmt::arg("low", said.low),
            fmt::arg("high", said.high), fmt::arg("step", said.step),
            fmt::arg("start", said.start),
            fmt::arg("max_length", said.max_length),
            fmt::arg("noun", said.noun));
    };
    Diagnostics found;
    for (const Misfit& misfit : misfits) {
        const FileWords words = words_of(misfit.objection);
        found.push_back({.code = words.code,
                         .message = filled(words.message),
                         .hint = filled(words.hint),
                         .source = source,
                         .where = misfit.where});
    }
    return found;
}

}  // namespace ajar
