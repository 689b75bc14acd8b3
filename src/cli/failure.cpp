#include <ajar/cli/failure.hpp>

#include <ajar/render/diagnostics.hpp>
#include <ajar/text/sanitize.hpp>

namespace ajar {

std::string to_text(const Failure& failure)
{
    std::string text = render_diagnostics(failure.diagnostics);
    if (!failure.message.empty()) {
        text += "ajar: " + sanitized_line(failure.message) + "\n";
    }
    if (!failure.hint.empty()) {
        text += "      " + sanitized_line(failure.hint) + "\n";
    }
    return text;
}

}  // namespace ajar
