// What a person may choose about their report.
#pragma once

#include <ajar/render/country.hpp>

#include <string>

namespace ajar {

struct ReportChoices {
    std::string taken = {};     // the date-time of the answers, or empty
    NamedCountry country = {};  // whose help lines to show
    bool shows_all = false;     // every explanation in full
    bool is_in_parts = false;   // a person turns the pages and can ask for all
    bool explains = false;      // how each score came about
};

}  // namespace ajar
