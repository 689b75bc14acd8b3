// Where the explanations printed in full come from, each source once.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/render/reading.hpp>

namespace ajar {

// Nothing when no source is named.
Report sources_part(const Reading& reading, bool shows_all);

}  // namespace ajar
