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
         .bounds = {},
         .answer = OptionIndex{1},
         .written = "5",
         .typed = "2",
         .said = "Five",
         .refused = "['low']"},
        {.type = "multiple_choice",
         .keys = options,
         .own_keys = {},
         .bounds = {},
         .answer = std::vector<OptionIndex>{{0}, {1}},
         .written = "[\"low\", 5]",
         .typed = "1 2",
         .said = "Low; Five",
         .refused = "5"},
        {.type = "number",
         .keys = "",
         .own_keys = {"step = 0.5", "unit = 'hours'", "low_label = 'none'",
                      "high_label = 'all day'"},
         .bounds = {"min = 0", "max = 24"},
         .answer = *Number::parse("7.5"),
         .written = "7.5",
         .typed = "7.5",
         .said = "7.5 hours",
         .refused = "'7.5'"},
        {.type = "date",
         .keys = "",
         .own_keys = {},
         .bounds = {"min = 2020-01-01", "max = 2030-12-31"},
         .answer = std::string("2026-12-01"),
         .written = "2026-12-01",
         .typed = "2026-12-01",
         .said = "2026-12-01",
         .refused = "'2026-12-01'"},
        {.type = "time",
         .keys = "",
         .own_keys = {},
         .bounds = {"min = 06:00:00", "max = 22:30:00"},
         .answer = std::string("14:30:00"),
         .written = "14:30:00",
         .typed = "14:30",
         .said = "14:30:00",
         .refused = "2026-12-01"},
        {.type = "text",
         .keys = "",
         .own_keys = {"max_length = 200"},
         .bounds = {},
         .answer = std::string("a walk"),
         .written = "\"a walk\"",
         .typed = "a walk",
         .said = "a walk",
         .refused = "7"},
        {.type = "note",
         .keys = "",
         .own_keys = {},
         .bounds = {},
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
    for (const auto& keys : {kind.own_keys, kind.bounds}) {
        for (const std::string& line : keys) {
            lines += line + "\n";
        }
    }
    return questionnaire_from(lines);
}

}  // namespace ajar
