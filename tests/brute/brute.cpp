// What a small questionnaire can say, by trying all answers there are: the
// plainest way there is, to hold `check` against. Reads a line "LIMIT PATH" of
// each questionnaire; prints a line of JSON, or "null" when it has more than
// LIMIT sets of answers.
#include <ajar/engine/interpret.hpp>
#include <ajar/engine/score.hpp>
#include <ajar/format/questionnaire_reader.hpp>
#include <ajar/model/spelling.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "../unit/support/objections.hpp"

namespace {

using namespace ajar;

// Everything an item may be answered with; nothing when that is too much.
using All = std::optional<std::vector<Answer>>;

struct AllAnswers {
    const Item& item;
    std::size_t limit;

    All operator()(const Options& options) const
    {
        const std::size_t count = options.responses->size();
        std::vector<Answer> answers;
        if (!options.several) {
            for (std::size_t i = 0; i < count; ++i) {
                answers.emplace_back(OptionIndex{i});
            }
            return answers;
        }
        if (count > 10) {
            return std::nullopt;
        }
        for (std::size_t set = 0; set < std::size_t{1} << count; ++set) {
            std::vector<OptionIndex> chosen;
            for (std::size_t i = 0; i < count; ++i) {
                if ((set >> i & 1U) != 0) {
                    chosen.push_back({i});
                }
            }
            if (objections_to(item, chosen).empty()) {
                answers.emplace_back(chosen);
            }
        }
        return answers;
    }

    All operator()(const Numbers& numbers) const
    {
        if (!numbers.min || !numbers.max) {
            return std::nullopt;
        }
        const Number step = numbers.step.value_or(*Number::parse("0.000001"));
        std::vector<Answer> answers;
        for (Number number = *numbers.min; number <= *numbers.max;
             number += step) {
            if (answers.size() >= limit) {
                return std::nullopt;
            }
            answers.emplace_back(number);
        }
        return answers;
    }

    All operator()(const OwnWords& own) const
    {
        return own.max_length > 0 ? std::vector<Answer>{std::string("a")}
                                  : std::vector<Answer>{};
    }

    All operator()(const Moments& moments) const
    {
        return std::vector<Answer>{example_of(moments)};
    }

    All operator()(const Nothing&) const { return std::vector<Answer>{}; }
};

struct Facts {
    std::set<std::size_t> shown;
    std::set<std::size_t> sometimes_hidden;
    std::map<std::size_t, std::pair<Number, Number>> ends;
    std::set<std::pair<std::size_t, std::size_t>> bands;
    std::set<std::pair<std::size_t, std::size_t>> bands_without_skips;
    std::set<std::size_t> explanations;
    std::set<std::size_t> sometimes_closed;
    std::set<std::pair<std::size_t, std::size_t>> apart;  // one, not the other
    std::set<std::size_t> next_steps;
    std::set<std::size_t> critical;
    std::set<std::size_t> sometimes_uncritical;
    bool without_step = false;
    std::size_t count = 0;
};

class Brute {
public:
    Brute(const Questionnaire& questionnaire, std::size_t limit)
        : m_questionnaire(questionnaire), m_limit(limit),
          m_answers(questionnaire.items.size())
    {
    }

    std::optional<Facts> facts()
    {
        for (const Item& item : m_questionnaire.items) {
            All options = std::visit(AllAnswers{item, m_limit}, item.kind);
            if (!options) {
                return std::nullopt;
            }
            m_options.push_back(std::move(*options));
        }
        if (!decide(0, false)) {
            return std::nullopt;
        }
        return m_facts;
    }

private:
    bool decide(std::size_t item, bool has_skips)
    {
        if (m_facts.count > m_limit) {
            return false;
        }
        if (item == m_answers.size()) {
            note(interpret(m_questionnaire, m_answers), has_skips);
            return true;
        }
        const Item& asked = m_questionnaire.items[item];
        const bool is_hidden =
            score(m_questionnaire, m_answers).items[item] == ItemState::Hidden;
        if (is_hidden || !asks(asked)) {
            return decide(item + 1, has_skips);
        }
        if (!asked.required && !decide(item + 1, true)) {
            return false;
        }
        for (const Answer& answer : m_options[item]) {
            m_answers[item] = answer;
            const bool goes_on = decide(item + 1, has_skips);
            m_answers[item].reset();
            if (!goes_on) {
                return false;
            }
        }
        return true;
    }

    void note(const Outcome& outcome, bool has_skips)
    {
        ++m_facts.count;
        for (std::size_t i = 0; i < outcome.scores.items.size(); ++i) {
            const bool hidden = outcome.scores.items[i] == ItemState::Hidden;
            (hidden ? m_facts.sometimes_hidden : m_facts.shown).insert(i);
        }
        note_scores(outcome, has_skips);
        std::set<std::size_t> open;
        for (const OpenedExplanation& opened : outcome.explanations) {
            open.insert(opened.explanation.value);
        }
        for (std::size_t i = 0; i < m_questionnaire.explanations.size(); ++i) {
            (open.contains(i) ? m_facts.explanations : m_facts.sometimes_closed)
                .insert(i);
            for (const std::size_t one : open) {
                if (!open.contains(i)) {
                    m_facts.apart.insert({one, i});
                }
            }
        }
        for (const NextStepIndex step : outcome.next_steps) {
            m_facts.next_steps.insert(step.value);
        }
        m_facts.without_step =
            m_facts.without_step || outcome.next_steps.empty();
        for (std::size_t i = 0; i < m_questionnaire.critical.size(); ++i) {
            const bool holds =
                std::ranges::find(outcome.critical, CriticalIndex{i}) !=
                outcome.critical.end();
            (holds ? m_facts.critical : m_facts.sometimes_uncritical).insert(i);
        }
    }

    void note_scores(const Outcome& outcome, bool has_skips)
    {
        for (std::size_t i = 0; i < outcome.scores.scales.size(); ++i) {
            const ScaleScore& score = outcome.scores.scales[i];
            if (!score.value) {
                continue;
            }
            auto& [low, high] =
                m_facts.ends
                    .try_emplace(i, std::pair{*score.value, *score.value})
                    .first->second;
            low = std::min(low, *score.value);
            high = std::max(high, *score.value);
            if (score.band) {
                m_facts.bands.insert({i, score.band->value});
                if (!has_skips) {
                    m_facts.bands_without_skips.insert({i, score.band->value});
                }
            }
        }
    }

    const Questionnaire& m_questionnaire;
    std::size_t m_limit;
    std::vector<std::vector<Answer>> m_options;
    Answers m_answers;
    Facts m_facts;
};

std::string list(const std::set<std::size_t>& positions)
{
    std::ostringstream out;
    for (const std::size_t position : positions) {
        out << (out.view().empty() ? "" : ", ") << position;
    }
    return "[" + out.str() + "]";
}

std::string list(const std::set<std::pair<std::size_t, std::size_t>>& pairs)
{
    std::ostringstream out;
    for (const auto& [one, other] : pairs) {
        out << (out.view().empty() ? "" : ", ") << '[' << one << ", " << other
            << ']';
    }
    return "[" + out.str() + "]";
}

std::string to_json(const Facts& facts)
{
    std::ostringstream ends;
    for (const auto& [scale, range] : facts.ends) {
        ends << (ends.view().empty() ? "" : ", ") << '"' << scale << "\": ["
             << range.first.to_text() << ", " << range.second.to_text() << ']';
    }
    std::ostringstream out;
    out << "{\"count\": " << facts.count << ", \"shown\": " << list(facts.shown)
        << ", \"sometimes_hidden\": " << list(facts.sometimes_hidden)
        << ", \"ends\": {" << ends.view()
        << "}, \"bands\": " << list(facts.bands)
        << ", \"bands_without_skips\": " << list(facts.bands_without_skips)
        << ", \"explanations\": " << list(facts.explanations)
        << ", \"sometimes_closed\": " << list(facts.sometimes_closed)
        << ", \"apart\": " << list(facts.apart)
        << ", \"next_steps\": " << list(facts.next_steps)
        << ", \"critical\": " << list(facts.critical)
        << ", \"sometimes_uncritical\": " << list(facts.sometimes_uncritical)
        << ", \"without_step\": " << (facts.without_step ? "true" : "false")
        << '}';
    return out.str();
}

std::string answer_for(const std::string& path, std::size_t limit)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    const auto source = std::make_shared<SourceText>(path, text.str());
    const auto questionnaire = read_questionnaire(source, {});
    if (!questionnaire) {
        return "\"unreadable\"";
    }
    const auto facts = Brute(*questionnaire, limit).facts();
    return facts ? to_json(*facts) : "null";
}

}  // namespace

int main()
{
    std::size_t limit = 0;
    std::string path;
    while (std::cin >> limit && std::cin.ignore() &&
           std::getline(std::cin, path)) {
        std::cout << answer_for(path, limit) << std::endl;
    }
    return 0;
}
