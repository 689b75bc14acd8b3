#include <ajar/format/written_answers.hpp>

#include <utility>

namespace ajar {

namespace {

constexpr std::size_t longest_text = 16 * 1024;

WrittenScalar scalar_of(const TomlValue& value, Faults& faults)
{
    WrittenScalar scalar{WrittenScalar::Other{}, value.where};
    if (const auto* number = std::get_if<TomlNumber>(&value.value)) {
        if (number->value) {
            scalar.value = *number->value;
        }
    } else if (const auto* text = std::get_if<std::string>(&value.value)) {
        if (text->size() > longest_text) {
            faults.add(value.where, Code::TextTooLong, "a text is over 16 KiB");
        }
        scalar.value = *text;
    }
    return scalar;
}

}  // namespace

std::vector<WrittenAnswer> written_answers(const TomlTable& table,
                                           Faults& faults)
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
                answer.scalars.push_back(scalar_of(element, faults));
            }
        } else {
            answer.scalars.push_back(scalar_of(entry.value, faults));
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

}  // namespace ajar
