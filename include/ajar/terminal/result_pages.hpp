// The result in line mode: part by part, with a copy for whoever wants one.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/terminal/console.hpp>
#include <ajar/terminal/session.hpp>

#include <functional>
#include <string>

namespace ajar {

// What the pages ask of the world.
struct ResultDoors {
    // The report; in full with every explanation.
    std::function<Report(bool shows_all)> compose;
    // How it came about.
    std::function<Report()> worked_out;
    // Writes a copy to a file of the person's choice; what to say then.
    std::function<std::string(const std::string& path, bool shows_all)> save;
    SupportPage support;
    bool is_ascii = false;
};

// Until the last part was read, or the person ends it.
void show_result(const ResultDoors& doors, Console& console);

}  // namespace ajar
