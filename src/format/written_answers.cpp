#include <ajar/format/written_answers.hpp>

#include <utility>

namespace ajar {

namespace {

WrittenScalar scalar_of(const TomlValue& value)
{
    WrittenScalar scalar{WrittenScalar::Other{}, value.where};
    if (const auto* number = std::get_if<TomlNumber>(&value.value)) {
        if (number->value) {
            scalar.value = *number->value;
        }
    } else if (const auto* text = std::get_if<std::string>(&value.value)) {
        scalar.value = *text;
    }
    return scalar;
}

}  // namespace

std::vector<WrittenAnswer> written_answers(const TomlTable& table)
{
    std::vector<WrittenAnswer> answers;
    for (const TomlEntry& entry : table.entries) {
        WrittenAnswer answer;
        answer.item = entry.key.name;
        answer.item_where = entry.key.where;
        answer.where = entry.value.where;
        if (const auto* array = std::get_if<TomlArray>(&entry.value.value)) {
            answer.is_array = true;
            for (const TomlValue& element : *array) {
                answer.scalars.push_back(scalar_of(element));
            }
        } else {
            answer.scalars.push_back(scalar_of(entry.value));
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

void for_each_text(const TomlTable& answers,
                   const std::function<void(const TomlValue&)>& check)
{
    const auto check_if_text = [&](const TomlValue& value) {
        if (std::holds_alternative<std::string>(value.value)) {
            check(value);
        }
    };
    for (const TomlEntry& entry : answers.entries) {
        check_if_text(entry.value);
        if (const auto* array = std::get_if<TomlArray>(&entry.value.value)) {
            for (const TomlValue& element : *array) {
                check_if_text(element);
            }
        }
    }
}

}  // namespace ajar
