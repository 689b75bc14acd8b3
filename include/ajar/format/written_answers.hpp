// A table of answers as it was written: item id and value.
#pragma once

#include <ajar/format/toml/document.hpp>
#include <ajar/model/answers.hpp>

#include <functional>
#include <vector>

namespace ajar {

// What does not fit its item is for whoever knows the items.
std::vector<WrittenAnswer> written_answers(const TomlTable& table);

// Every text among the answers, alone or in an array: what it has to be
// differs between an answer file and a questionnaire.
void for_each_text(const TomlTable& answers,
                   const std::function<void(const TomlValue&)>& check);

}  // namespace ajar
