// A questionnaire: everything its author wrote, checked and bound.
#pragma once

#include <ajar/diag/source_text.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>
#include <ajar/model/scale.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

struct Source {
    std::string id;
    std::string title;
    std::optional<Number> year;
    std::string strength;
    std::string note;
    std::string checked;  // YYYY-MM-DD, or empty
    Span where;
};

struct ResponseSet {
    std::string id;
    Responses responses;
    Span where;
};

struct Group {
    std::string id;
    std::string title;
    std::string text;
    Span where;
};

enum class Because { Highest, Lowest };

struct Explanation {
    std::string id;
    std::string title;
    std::string text;
    std::string not_this;
    std::string say;
    std::string see_someone;
    std::optional<ConditionText> when;  // none: always
    std::optional<TermText> rank;
    std::optional<ScaleIndex> scale;
    Because because = Because::Highest;
    std::vector<NextStepIndex> next_steps;
    std::vector<SourceIndex> sources;
    Span where;
};

enum class Horizon { Today, ThisWeek, ThisMonth };

struct NextStep {
    std::string id;
    std::string title;
    std::string text;
    std::optional<ConditionText> when;
    std::optional<Horizon> horizon;
    std::vector<SourceIndex> sources;
    Span where;
};

struct CriticalRule {
    std::string id;
    std::string text;
    ConditionText when;
    Span where;
};

// A worked example that travels with the file. What it does not expect is
// left open.
struct WorkedExample {
    struct ExpectedScore {
        ScaleIndex scale;
        std::optional<Number> score;  // none: the scale has no score
    };

    struct ExpectedBand {
        ScaleIndex scale;
        BandIndex band;
    };

    std::string name;
    AnswerSheet answers;
    std::vector<ExpectedScore> scores;
    std::vector<ExpectedBand> bands;
    std::optional<std::vector<ExplanationIndex>> explanations;
    std::optional<std::vector<NextStepIndex>> next_steps;
    std::optional<std::vector<CriticalIndex>> critical;
    std::optional<std::vector<ItemIndex>> hidden;
    std::optional<bool> support_first;
    std::optional<bool> abuse_first;
    Span where;
};

enum class Audience { Self, Supporter };

struct Support {
    bool is_shown = true;
    std::optional<ConditionText> first_when;
    // Support also moves up, with the part for people whom someone hurts or
    // frightens.
    std::optional<ConditionText> abuse_when;
};

struct Questionnaire {
    std::string id;
    Span id_where;  // of its value
    std::string version;
    std::string title;
    std::string language;
    std::string summary;
    std::optional<std::size_t> minutes;
    std::optional<Audience> audience;
    std::string intro;
    std::string outro;
    std::string frame;
    std::string license;
    std::vector<std::string> authors;
    std::string reviewed;   // YYYY-MM-DD, or empty
    std::string review_by;  // YYYY-MM-DD, or empty
    Span review_by_where;
    std::optional<std::size_t> full;  // explanations printed in full; none: all
    Number tie;
    Support support;
    std::vector<Source> sources;
    std::vector<ResponseSet> response_sets;
    std::vector<Group> groups;
    std::vector<Item> items;
    std::vector<Scale> scales;
    std::vector<Explanation> explanations;
    std::vector<NextStep> next_steps;
    std::vector<CriticalRule> critical;
    std::vector<WorkedExample> examples;
    std::vector<SourceRef> files;  // what was read; Span::file counts these

    const Item& at(ItemIndex index) const { return items[index.value]; }

    const Scale& at(ScaleIndex index) const { return scales[index.value]; }

    const Explanation& at(ExplanationIndex index) const
    {
        return explanations[index.value];
    }

    const NextStep& at(NextStepIndex index) const
    {
        return next_steps[index.value];
    }

    const CriticalRule& at(CriticalIndex index) const
    {
        return critical[index.value];
    }
};

// How many items ask for something: those that everybody is asked, and all.
struct QuestionCount {
    std::size_t always = 0;
    std::size_t at_most = 0;
};

QuestionCount count_of_questions(const Questionnaire& questionnaire);

// A library's step that no explanation names: it came with the others, and is
// no part of what this questionnaire says.
bool is_spare(const Questionnaire& questionnaire, NextStepIndex step);

}  // namespace ajar
