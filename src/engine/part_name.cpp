#include <ajar/engine/part_name.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/engine/prove.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace ajar {

namespace {

struct NamedPart {
    std::string name;
    std::function<Condition()> condition;
};

template <class Part>
void append(std::vector<NamedPart>& all,
            const Questionnaire& questionnaire,
            std::string_view kind,
            const std::vector<Part>& parts)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        all.push_back({fmt::format("{}.{}", kind, parts[i].id), [&, i] {
                           return Condition(
                               shows(questionnaire, Index<Part>{i}));
                       }});
    }
}

std::vector<NamedPart> all_parts(const Questionnaire& questionnaire)
{
    std::vector<NamedPart> all;
    append(all, questionnaire, "item", questionnaire.items);
    for (std::size_t i = 0; i < questionnaire.scales.size(); ++i) {
        const Scale& scale = questionnaire.scales[i];
        for (std::size_t band = 0; band < scale.bands.size(); ++band) {
            all.push_back(
                {fmt::format("band.{}.{}", scale.id, scale.bands[band].id),
                 [i, band] {
                     return is_in({i}, {band});
                 }});
        }
    }
    append(all, questionnaire, "explanation", questionnaire.explanations);
    append(all, questionnaire, "next_step", questionnaire.next_steps);
    append(all, questionnaire, "critical", questionnaire.critical);
    return all;
}

}  // namespace

std::expected<Condition, NoPart> condition_of_part(
    const Questionnaire& questionnaire, std::string_view name)
{
    std::vector<NamedPart> all = all_parts(questionnaire);
    const auto found = std::ranges::find(all, name, &NamedPart::name);
    if (found != all.end()) {
        return found->condition();
    }
    std::vector<std::string> names;
    for (const NamedPart& part : all) {
        names.push_back(part.name);
    }
    std::string hint = did_you_mean(name, names);
    if (hint.empty()) {
        hint = "a part is item.ID, band.SCALE.ID, explanation.ID, "
               "next_step.ID or critical.ID";
    }
    return std::unexpected(NoPart{
        fmt::format("the questionnaire has no part '{}'", sanitized_line(name)),
        std::move(hint)});
}

}  // namespace ajar
