// A draft: an interview that is kept until it goes on, as it was written down.
#pragma once

#include <ajar/model/answers.hpp>

#include <optional>
#include <string>

namespace ajar {

struct Draft {
    AnswerSheet sheet;
    std::string path;  // of the questionnaire; empty: it goes by its id
    std::optional<WrittenId> last;  // the item that was settled last
};

}  // namespace ajar
