#include <ajar/cli/failure.hpp>

#include <ajar/render/diagnostics.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

namespace ajar {

namespace {

ExitStatus status_of(StoreFault::Kind kind)
{
    switch (kind) {
    case StoreFault::Kind::Unsafe: return ExitStatus::Unsafe;
    case StoreFault::Kind::InUse: return ExitStatus::InUse;
    case StoreFault::Kind::Failed: return ExitStatus::World;
    }
    std::unreachable();
}

}  // namespace

Failure to_failure(StoreFault fault)
{
    return {status_of(fault.kind),
            {},
            std::move(fault.message),
            std::move(fault.hint)};
}

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

std::string in_sentences(const Failure& failure)
{
    const bool has_diagnostics = !failure.diagnostics.empty();
    std::string text =
        has_diagnostics ? failure.diagnostics.front().message : failure.message;
    const std::string& hint =
        has_diagnostics ? failure.diagnostics.front().hint : failure.hint;
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return hint.empty() ? text + "." : fmt::format("{}. ({}.)", text, hint);
}

}  // namespace ajar
