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

// Which of several options is one too many: the second of two that are the
// same, and one that stands alone beside another.
struct OneTooMany {
    Objection objection{};
    std::size_t position = 0;
};

std::vector<OneTooMany> too_many_of(const Options& options,
                                    const std::vector<OptionIndex>& chosen)
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
    std::vector<OneTooMany> found;
    if (twice) {
        found.push_back({Objection::OptionTwice, *twice});
    }
    if (beside) {
        found.push_back({Objection::ExclusiveWithAnother, *beside});
    }
    return found;
}

using Objections = std::vector<Objection>;

Objections objections(const Options& options, const Answer& answer)
{
    Objections found;
    for (const OneTooMany& one : too_many_of(options, options_in(answer))) {
        found.push_back(one.objection);
    }
    return found;
}

Objections objections(const Numbers& numbers, const Answer& answer)
{
    const Number largest = 1'000'000;
    const auto& number = std::get<Number>(answer);
    if (!number.has_at_most_six_decimals()) {
        return {Objection::TooManyDecimals};
    }
    if (numbers.min && number < *numbers.min) {
        return {Objection::BelowMin};
    }
    if (numbers.max && number > *numbers.max) {
        return {Objection::AboveMax};
    }
    if (number > largest || number < -largest) {
        return {Objection::TooLarge};
    }
    if (!on_step(numbers, number)) {
        return {Objection::OffStep};
    }
    return {};
}

Objections objections(const OwnWords& own, const Answer& answer)
{
    const bool is_too_long =
        count_characters(std::get<std::string>(answer)) > own.max_length;
    return is_too_long ? Objections{Objection::TextTooLong} : Objections{};
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

bool is_there(const Moments& moments, const std::string& moment)
{
    if (moments.is_time) {
        return number_at(moment, 0, 2) < 24 && number_at(moment, 3, 2) < 60 &&
               number_at(moment, 6, 2) < 60;
    }
    return std::chrono::year_month_day(
               std::chrono::year(static_cast<int>(number_at(moment, 0, 4))),
               std::chrono::month(number_at(moment, 5, 2)),
               std::chrono::day(number_at(moment, 8, 2)))
        .ok();
}

Objections objections(const Moments& moments, const Answer& answer)
{
    const auto& moment = std::get<std::string>(answer);
    if (!is_there(moments, moment)) {
        return {Objection::NoSuchMoment};
    }
    if (moments.min && moment < *moments.min) {
        return {Objection::TooEarly};
    }
    if (moments.max && moment > *moments.max) {
        return {Objection::TooLate};
    }
    return {};
}

Objections objections(const Nothing&, const Answer&)
{
    return {Objection::NotUnderstood};
}

using Misfits = std::vector<Misfit>;
using Fit = std::expected<std::optional<Answer>, Misfits>;

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

std::expected<OptionIndex, Objection> option_of(const Options& options,
                                                const WrittenScalar& scalar)
{
    if (!scalar.value || scalar.is_moment) {
        return std::unexpected(Objection::NotAValue);
    }
    const auto option = option_of(*options.responses, *scalar.value);
    return option ? std::expected<OptionIndex, Objection>(*option)
                  : std::unexpected(Objection::NoSuchOption);
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
        if (const auto option = option_of(options, scalar)) {
            chosen.push_back(*option);
            places.push_back(scalar.where);
        } else {
            misfits.push_back({option.error(), scalar.where});
        }
    }
    for (const auto& [objection, position] : too_many_of(options, chosen)) {
        misfits.push_back({objection, places[position]});
    }
    if (!misfits.empty()) {
        return std::unexpected(std::move(misfits));
    }
    return options.several ? Answer(std::move(chosen)) : chosen.front();
}

Fit allowed(const auto& kind, Answer answer, Span where)
{
    const Objections found = objections(kind, answer);
    return found.empty() ? Fit(std::move(answer))
                         : refused(found.front(), where);
}

Fit fit(const Numbers& numbers, const WrittenAnswer& written)
{
    const auto value = value_of(written);
    const auto number = value ? number_of(numbers, *value) : std::nullopt;
    return number ? allowed(numbers, *number, written.where)
                  : refused(Objection::NotUnderstood, written.where);
}

Fit fit(const OwnWords& own, const WrittenAnswer& written)
{
    const auto value = value_of(written);
    const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
    if (text == nullptr) {
        return refused(Objection::NotUnderstood, written.where);
    }
    return is_blank(*text) ? Fit(std::nullopt)
                           : allowed(own, *text, written.where);
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
    return moment ? allowed(moments, *moment, written.where)
                  : refused(Objection::NotUnderstood, written.where);
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
    case Objection::NoSuchMoment:  // TOML has none, either
    case Objection::Empty:
    case Objection::NoneWithAnother:
    case Objection::NeedsAnswer: break;  // of typed lines
    }
    return {};
}

}  // namespace

std::vector<Objection> objections_to(const Item& item, const Answer& answer)
{
    return std::visit(
        [&](const auto& kind) { return objections(kind, answer); }, item.kind);
}

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
