// What is wrong with a value that stands without quotes: a forgotten pair of
// them, mostly, or a number, a date or a time out of form.
#pragma once

#include <string>
#include <string_view>

namespace ajar {

struct ValueWords {
    std::string message;
    std::string hint;
};

// `token` is the value as it was written; `scope` and `detail` are the
// library's. With `may_tell` the words may follow from what the token says.
ValueWords words_for_value(std::string_view token,
                           std::string_view scope,
                           std::string_view detail,
                           bool may_tell);

}  // namespace ajar
