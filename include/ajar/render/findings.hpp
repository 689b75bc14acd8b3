// What the answers open, grouped by how strongly: the heart of the report.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/render/country.hpp>
#include <ajar/render/reading.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

// What a person may choose about their report.
struct ReportChoices {
    std::string taken = {};     // the date-time of the answers, or empty
    NamedCountry country = {};  // whose help lines to show
    bool shows_all = false;     // every explanation in full
    bool is_in_parts = false;   // a person turns the pages and can ask for all
    bool explains = false;      // how each score came about
};

// A questionnaire without a single explanation shows its bands instead.
Report findings(const Reading& reading, const ReportChoices& choices);

// The explanation at a place of the outcome, in full: title, its place in the
// order
// (`lead`, may be empty), sign, reasons, text, the steps that no earlier one
// has brought, words to use, when to see someone.
Report explanation_part(const Reading& reading,
                        std::size_t position,
                        std::string_view lead);

// Where the explanations printed in full come from, each source once; nothing
// when no source is named.
Report sources_part(const Reading& reading, bool shows_all);

}  // namespace ajar
