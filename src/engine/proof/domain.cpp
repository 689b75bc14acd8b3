#include <ajar/engine/proof/domain.hpp>

#include <ajar/engine/mentions.hpp>
#include <ajar/engine/score.hpp>
#include <ajar/model/spelling.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

namespace ajar {

namespace {

// More numbers than this are not listed but halved again and again; more
// classes of sets of options than this, of one item and of all that do not
// share them, are not looked at.
constexpr long most_listed_numbers = 128;
constexpr std::size_t most_classes = 4096;
constexpr std::size_t most_classes_in_all = 40'000;

using AskedOptions = std::vector<std::set<OptionIndex>>;

// The options of each item that some "v" in answer.X asks about.
AskedOptions asked_options(const Questionnaire& questionnaire)
{
    AskedOptions asked(questionnaire.items.size());
    for (const ChosenOption& chosen : mentions_in(questionnaire).options) {
        asked[chosen.item.value].insert(chosen.option);
    }
    return asked;
}

Grid grid_of(const Numbers& numbers)
{
    const Number limit = 1'000'000;  // ajar-questionnaire(5)
    Grid grid;
    grid.step = numbers.step ? *numbers.step : *Number::parse("0.000001");
    const Number base = numbers.min.value_or(0);
    const Number low = numbers.min.value_or(-limit);
    const Number high = numbers.max.value_or(limit);
    const Number below = ((low - base) / grid.step).floor();
    const Number at_low = base + grid.step * below;
    grid.first = at_low < low ? at_low + grid.step : at_low;
    const Number steps = ((high - grid.first) / grid.step).floor();
    // At most 2 * 10^12 of them (ajar-questionnaire(5)): a word holds that.
    const auto last = steps.to_count();
    grid.count = last ? static_cast<long>(*last) + 1 : 0;
    return grid;
}

// What an answer is ranked by: its score, or its value.
std::optional<Number> height_of(const Item& item, const AnswerClass& choice)
{
    if (choice.score) {
        return choice.score;
    }
    const auto* options = options_of(item);
    const auto* chosen = std::get_if<OptionIndex>(&choice.answer);
    if (options == nullptr || chosen == nullptr) {
        return std::nullopt;
    }
    const auto* number = std::get_if<Number>(&(*options)[chosen->value].value);
    return number != nullptr ? std::optional(*number) : std::nullopt;
}

class Builder {
public:
    Builder(const Item& item,
            const std::set<OptionIndex>& asked,
            std::size_t most)
        : m_item(item), m_asked(asked), m_most_classes(most)
    {
    }

    Domain built()
    {
        std::visit([this](const auto& kind) { list(kind); }, m_item.kind);
        rank();
        return std::move(m_domain);
    }

private:
    void list(const Options& kind)
    {
        if (kind.several) {
            list_sets(*kind.responses);
        } else {
            list_each(*kind.responses);
        }
    }

    void list_each(const std::vector<ResponseOption>& options)
    {
        for (std::size_t i = 0; i < options.size(); ++i) {
            add(OptionIndex{i});
            const OptionValue& value = options[i].value;
            if (const auto* number = std::get_if<Number>(&value)) {
                add_number(Interval::of(*number));
            } else {
                m_domain.may_be_text = true;
            }
        }
    }

    // Sets that hold the same asked options and sum up alike are one class.
    void list_sets(const std::vector<ResponseOption>& options)
    {
        using Class = std::tuple<std::vector<bool>, bool, Number>;
        std::map<Class, std::vector<OptionIndex>> classes;
        classes[{std::vector<bool>(m_asked.size()), true, Number(0)}] = {};
        for (std::size_t i = 0; i < options.size(); ++i) {
            const ResponseOption& option = options[i];
            if (option.exclusive) {
                add(std::vector{OptionIndex{i}});
                continue;
            }
            std::vector<std::pair<Class, std::vector<OptionIndex>>> found;
            for (const auto& [key, chosen] : classes) {
                Class with = key;
                auto& [marks, has_score, sum] = with;
                mark(marks, {i});
                has_score = option.score || (has_score && !chosen.empty());
                sum += option.score.value_or(0);
                if (!classes.contains(with)) {
                    found.emplace_back(std::move(with), chosen);
                    found.back().second.push_back({i});
                }
            }
            for (auto& [key, chosen] : found) {
                classes.try_emplace(std::move(key), std::move(chosen));
            }
            if (classes.size() > m_most_classes) {
                m_domain.is_complete = false;
                break;
            }
        }
        for (const auto& [key, chosen] : classes) {
            add(chosen);
        }
    }

    void list(const Numbers& kind)
    {
        const Grid grid = grid_of(kind);
        if (grid.count == 0) {
            return;
        }
        const Interval numbers{grid.at(0), grid.at(grid.count - 1)};
        add_number(numbers);
        m_domain.scores = numbers;
        if (grid.count > most_listed_numbers) {
            m_domain.grid = grid;
            return;
        }
        for (long i = 0; i < grid.count; ++i) {
            add(grid.at(i));
        }
    }

    void list(const OwnWords& kind)
    {
        if (kind.max_length > 0) {
            add(std::string("words").substr(0, kind.max_length));
        }
    }

    // Nothing tells one from another.
    void list(const Moments& kind) { add(example_of(kind)); }

    void list(const Nothing&) {}

    void rank()
    {
        std::vector<std::optional<Number>> heights;
        for (const AnswerClass& choice : m_domain.choices) {
            m_domain.ranked.push_back(heights.size());
            heights.push_back(height_of(m_item, choice));
        }
        std::ranges::stable_sort(
            m_domain.ranked, {},
            [&](std::size_t choice) -> const auto& { return heights[choice]; });
    }

    void mark(std::vector<bool>& marks, OptionIndex option) const
    {
        const auto found = m_asked.find(option);
        if (found != m_asked.end()) {
            marks[static_cast<std::size_t>(
                std::distance(m_asked.begin(), found))] = true;
        }
    }

    void add_number(const Interval& numbers)
    {
        m_domain.numbers =
            m_domain.numbers ? hull(*m_domain.numbers, numbers) : numbers;
    }

    void add(Answer answer)
    {
        AnswerClass choice{std::move(answer), std::nullopt};
        if (!std::holds_alternative<std::string>(choice.answer)) {
            choice.score = score_of(m_item, choice.answer);
        }
        if (choice.score) {
            const Interval own = Interval::of(*choice.score);
            m_domain.scores =
                m_domain.scores ? hull(*m_domain.scores, own) : own;
        } else {
            m_domain.may_lack_score = true;
        }
        m_domain.choices.push_back(std::move(choice));
    }

    const Item& m_item;
    const std::set<OptionIndex>& m_asked;
    std::size_t m_most_classes;
    Domain m_domain;
};

}  // namespace

Domains domains_of(const Questionnaire& questionnaire)
{
    const AskedOptions asked = asked_options(questionnaire);
    // Of items that take one set of options in one way, all are alike that are
    // asked alike.
    using Alike = std::tuple<bool, const void*, std::set<OptionIndex>>;
    std::map<Alike, std::shared_ptr<const Domain>> known;
    Domains domains;
    domains.reserve(asked.size());
    std::size_t classes_left = most_classes_in_all;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const Item& item = questionnaire.items[i];
        const void* options = options_of(item);
        std::shared_ptr<const Domain>& same =
            known[{takes_several(item), options, asked[i]}];
        if (options == nullptr || !same) {
            const std::size_t most = std::min(most_classes, classes_left);
            same = std::make_shared<const Domain>(
                Builder(item, asked[i], most).built());
            if (takes_several(item)) {
                classes_left -= std::min(classes_left, same->choices.size());
            }
        }
        domains.push_back(same);
    }
    return domains;
}

}  // namespace ajar
