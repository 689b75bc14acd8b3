// What the answers open, grouped by how strongly: the heart of the report.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/render/reading.hpp>
#include <ajar/render/report_choices.hpp>

namespace ajar {

// A questionnaire without a single explanation shows its bands instead.
Report findings(const Reading& reading, const ReportChoices& choices);

}  // namespace ajar
