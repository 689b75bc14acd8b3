#include <ajar/diag/diagnostic.hpp>

#include <algorithm>
#include <string_view>
#include <tuple>

namespace ajar {

void sort_by_place(Diagnostics& diagnostics)
{
    const auto place = [](const Diagnostic& diagnostic) {
        const std::string_view name =
            diagnostic.source ? std::string_view(diagnostic.source->name())
                              : std::string_view();
        return std::tuple(diagnostic.where.file, name, diagnostic.where.start);
    };
    std::ranges::stable_sort(diagnostics, {}, place);
}

bool has_errors(const Diagnostics& diagnostics)
{
    return std::ranges::any_of(diagnostics, [](const Diagnostic& one) {
        return one.severity == Severity::Error;
    });
}

}  // namespace ajar
