// What a person may choose about their report.
#pragma once

#include <string>

namespace ajar {

struct ReportChoices {
    std::string taken = {};  // the date-time of the answers, or empty
    std::string country_code =
        {};                    // whose help lines to show; empty: none chosen
    bool shows_all = false;    // every explanation in full
    bool is_in_parts = false;  // a person turns the pages and can ask for all
    bool explains = false;     // how each score came about
};

}  // namespace ajar
