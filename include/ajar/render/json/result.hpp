// The result as JSON, for scripts (ajar-answers(5)).
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>
#include <ajar/model/outcome.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/render/json/writer.hpp>

#include <string>
#include <vector>

namespace ajar {

// One object, numbers as exact decimals, a newline at the end. With `explains`
// each scale carries its inputs, and each explanation and step its condition.
std::string render_json(const Questionnaire& questionnaire,
                        const Answers& answers,
                        const Outcome& outcome,
                        const std::vector<std::string>& warnings,
                        bool explains);

// An answer as an answer file would have it; one that the item allows.
void write_answer(JsonWriter& json, const Item& item, const Answer& answer);

}  // namespace ajar
