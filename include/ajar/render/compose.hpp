// The person's report: what was found, in words, from top to bottom.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/outcome.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/model/report.hpp>
#include <ajar/model/support.hpp>
#include <ajar/render/findings.hpp>

namespace ajar {

// `lines` is the whole list of help lines.
Report compose_report(const Questionnaire& questionnaire,
                      const Answers& answers,
                      const Outcome& outcome,
                      const SupportLines& lines,
                      const ReportChoices& choices);

}  // namespace ajar
