// The result in line mode: part by part, with a copy for whoever wants one.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/terminal/console.hpp>
#include <ajar/terminal/session.hpp>

#include <functional>
#include <string>
#include <string_view>

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

// Until the person ends it, or the input does.
ResultEnd show_result(const ResultDoors& doors, Console& console);

}  // namespace ajar
