#include "kinds.hpp"
#include "questionnaire.hpp"

namespace ajar {

const std::vector<Kind>& every_kind()
{
    static const std::string options =
        "options = [{value = 'low', label = 'Low'}, {value = 5, label = "
        "'Five', score = 1}, {value = 'none', label = 'None', exclusive = "
        "true}]";
    static const std::vector<Kind> all = {
        {.type = "single_choice",
         .keys = options,
         .own_keys = {},
         .answer = OptionIndex{1},
         .written = "5",
         .typed = "2",
         .said = "Five",
         .refused = "['low']"},
        {.type = "multiple_choice",
         .keys = options,
         .own_keys = {},
         .answer = std::vector<OptionIndex>{{0}, {1}},
         .written = "[\"low\", 5]",
         .typed = "1 2",
         .said = "Low; Five",
         .refused = "5"},
        {.type = "number",
         .keys = "",
         .own_keys = {"min = 0", "max = 24", "step = 0.5", "unit = 'hours'",
                      "low_label = 'none'", "high_label = 'all day'"},
         .answer = *Number::parse("7.5"),
         .written = "7.5",
         .typed = "7.5",
         .said = "7.5 hours",
         .refused = "'7.5'"},
        {.type = "text",
         .keys = "",
         .own_keys = {"max_length = 200"},
         .answer = std::string("a walk"),
         .written = "\"a walk\"",
         .typed = "a walk",
         .said = "a walk",
         .refused = "7"},
        {.type = "note",
         .keys = "",
         .own_keys = {},
         .answer = {},
         .written = "",
         .typed = "",
         .said = "",
         .refused = "'read'"},
    };
    return all;
}

Questionnaire questionnaire_of(const Kind& kind)
{
    std::string lines = "[[item]]\nid = 'own'\ntext = '?'\ntype = '" +
                        kind.type + "'\n" + kind.keys + "\n";
    for (const std::string& line : kind.own_keys) {
        lines += line + "\n";
    }
    return questionnaire_from(lines);
}

}  // namespace ajar
