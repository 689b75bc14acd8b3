// One explanation as the report prints it in full.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/render/reading.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace ajar {

// The next steps an explanation brings into the report: those it names that
// the answers open and that no earlier one has brought.
std::vector<NextStepIndex> steps_of(const Reading& reading,
                                    std::span<const OpenedExplanation> earlier,
                                    const OpenedExplanation& opened);

// Title, where it stands (`lead`, may be empty), sign, reasons, text, steps,
// words to use, when to see someone.
Report explanation_part(const Reading& reading,
                        const OpenedExplanation& opened,
                        std::string_view lead,
                        std::span<const NextStepIndex> steps);

}  // namespace ajar
