#include <ajar/engine/fit.hpp>

#include <ajar/engine/allow.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

using Misfits = std::vector<Misfit>;
using Fit = std::expected<std::optional<Answer>, Misfits>;

std::unexpected<Misfits> misfit(Span where,
                                Code code,
                                std::string message,
                                std::string hint = {})
{
    return std::unexpected(
        Misfits{{where, code, std::move(message), std::move(hint)}});
}

std::expected<OptionIndex, Misfits> option_of(
    const Item& item,
    const std::vector<ResponseOption>& options,
    const WrittenScalar& scalar)
{
    std::optional<OptionValue> value;
    if (const auto* number = std::get_if<Number>(&scalar.value)) {
        value = *number;
    } else if (const auto* text = std::get_if<std::string>(&scalar.value)) {
        value = *text;
    } else {
        return misfit(
            scalar.where, Code::WrongType,
            fmt::format("the answer to '{}' is a number or a string", item.id),
            values_in_words(options));
    }
    const auto found =
        std::ranges::find(options, *value, &ResponseOption::value);
    if (found == options.end()) {
        return misfit(scalar.where, Code::NotAnOption,
                      fmt::format("this is no option of item '{}'", item.id),
                      values_in_words(options));
    }
    return OptionIndex{static_cast<std::size_t>(found - options.begin())};
}

Fit fit_kind(const Item& item,
             const SingleChoice& choice,
             const WrittenAnswer& written)
{
    if (written.is_array) {
        return misfit(
            written.where, Code::WrongType,
            fmt::format("item '{}' takes one option, not an array", item.id),
            values_in_words(*choice.responses));
    }
    const auto option =
        option_of(item, *choice.responses, written.scalars.front());
    if (!option) {
        return std::unexpected(option.error());
    }
    return Answer(*option);
}

Misfit misfit_of(const Item& item, ChoiceFault fault, Span where)
{
    switch (fault) {
    case ChoiceFault::Twice:
        return {
            where, Code::OptionTwice,
            fmt::format("an option of item '{}' stands here twice", item.id)};
    case ChoiceFault::ExclusiveWithAnother:
        return {where, Code::ExclusiveOption,
                fmt::format("item '{}' has an option here that stands alone, "
                            "beside another one",
                            item.id)};
    }
    return {where, Code::InvalidValue, {}};
}

// The option that is one too many: the second of two that are the same, and
// the one that stands alone.
std::size_t position_of(ChoiceFault fault,
                        const std::vector<ResponseOption>& options,
                        const std::vector<OptionIndex>& chosen)
{
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto here = chosen.begin() + static_cast<std::ptrdiff_t>(i);
        const bool is_it = fault == ChoiceFault::Twice
                               ? std::find(chosen.begin(), here, *here) != here
                               : options[chosen[i].value].exclusive;
        if (is_it) {
            return i;
        }
    }
    return 0;
}

Fit fit_kind(const Item& item,
             const MultipleChoice& choice,
             const WrittenAnswer& written)
{
    if (!written.is_array) {
        return misfit(
            written.where, Code::WrongType,
            fmt::format("item '{}' takes an array of options", item.id),
            values_in_words(*choice.responses));
    }
    std::vector<OptionIndex> chosen;
    std::vector<Span> places;
    Misfits misfits;
    for (const WrittenScalar& scalar : written.scalars) {
        const auto option = option_of(item, *choice.responses, scalar);
        if (option) {
            chosen.push_back(*option);
            places.push_back(scalar.where);
        } else {
            misfits.push_back(option.error().front());
        }
    }
    for (const ChoiceFault fault : faults_of(choice, chosen)) {
        const std::size_t at = position_of(fault, *choice.responses, chosen);
        misfits.push_back(misfit_of(item, fault, places[at]));
    }
    if (!misfits.empty()) {
        return std::unexpected(std::move(misfits));
    }
    return Answer(std::move(chosen));
}

std::string step_words(const NumberEntry& entry)
{
    return fmt::format("numbers go in steps of {} from {}",
                       entry.step->to_text(),
                       entry.min.value_or(Number(0)).to_text());
}

Misfit misfit_of(const Item& item,
                 const NumberEntry& entry,
                 NumberFault fault,
                 Span where)
{
    switch (fault) {
    case NumberFault::TooManyDecimals:
        return {where, Code::InvalidNumber,
                fmt::format("the answer to '{}' has over 6 decimals", item.id)};
    case NumberFault::TooLarge:
        return {where, Code::InvalidNumber,
                fmt::format("the answer to '{}' is over 1,000,000 in size",
                            item.id)};
    case NumberFault::BelowMin:
        return {where, Code::OutOfRange,
                fmt::format("the answer to '{}' is below the smallest number, "
                            "{}",
                            item.id, entry.min->to_text())};
    case NumberFault::AboveMax:
        return {where, Code::OutOfRange,
                fmt::format("the answer to '{}' is above the largest number, "
                            "{}",
                            item.id, entry.max->to_text())};
    case NumberFault::OffStep:
        return {
            where, Code::OffStep,
            fmt::format("the answer to '{}' lies between two steps", item.id),
            step_words(entry)};
    }
    return {where, Code::InvalidNumber, {}};
}

Fit fit_kind(const Item& item,
             const NumberEntry& entry,
             const WrittenAnswer& written)
{
    const auto* number =
        written.is_array ? nullptr
                         : std::get_if<Number>(&written.scalars.front().value);
    if (number == nullptr) {
        return misfit(written.where, Code::WrongType,
                      fmt::format("the answer to '{}' is a number", item.id));
    }
    if (const auto fault = fault_of(entry, *number)) {
        return std::unexpected(
            Misfits{misfit_of(item, entry, *fault, written.where)});
    }
    return Answer(*number);
}

Fit fit_kind(const Item& item,
             const TextEntry& entry,
             const WrittenAnswer& written)
{
    const auto* text =
        written.is_array
            ? nullptr
            : std::get_if<std::string>(&written.scalars.front().value);
    if (text == nullptr) {
        return misfit(
            written.where, Code::WrongType,
            fmt::format("the answer to '{}' is a text in quotes", item.id));
    }
    if (is_blank(*text)) {
        return std::nullopt;
    }
    if (is_too_long(entry, *text)) {
        return misfit(written.where, Code::TextAnswerTooLong,
                      fmt::format("the answer to '{}' has over {} characters",
                                  item.id, entry.max_length));
    }
    return Answer(*text);
}

Fit fit_kind(const Item& item, const Note&, const WrittenAnswer& written)
{
    return misfit(written.item_where, Code::WrongType,
                  fmt::format("'{}' is a note and takes no answer", item.id));
}

}  // namespace

std::expected<std::optional<Answer>, std::vector<Misfit>> fit(
    const Item& item, const WrittenAnswer& written)
{
    return std::visit(
        [&](const auto& kind) { return fit_kind(item, kind, written); },
        item.kind);
}

}  // namespace ajar
