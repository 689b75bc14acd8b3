// A report as Markdown; nothing in it can turn into markup by accident.
#pragma once

#include <ajar/model/report.hpp>

#include <string>

namespace ajar {

std::string render_markdown(const Report& report, bool is_ascii);

}  // namespace ajar
