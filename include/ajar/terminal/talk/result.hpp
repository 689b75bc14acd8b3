// A result at a terminal: what both faces share.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/terminal/talk/session.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// What the pages ask of the world.
struct ResultDoors {
    // The report; in full with every explanation.
    std::function<Report(bool shows_all)> compose;
    // How it came about.
    std::function<Report()> worked_out;
    // Writes a copy to a file of the person's choice; what to say then.
    std::function<std::string(const std::string& path, bool shows_all)> save;
    // What is asked before the result is left; empty when nothing is lost.
    std::function<std::string_view()> leaving;
    std::string notice = {};  // above all else, once
    SupportPage support;
    bool is_ascii = false;
};

// How the result was left: for good; before its end was reached, so that it can
// be wanted again; or like that, and without another word.
enum class ResultEnd { Done, BrokenOff, AtOnce };

// The report in parts, each of them enough to read at once.
//
// In order and nothing left out. The first one says what this is, and holds the
// first finding (CARE-27); each further finding is a part of its own; short
// sections share one. The parts are the same for every width.
std::vector<Report> parts_of(const Report& report);

}  // namespace ajar
