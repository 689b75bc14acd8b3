#include <ajar/engine/admit.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/engine/fit.hpp>
#include <ajar/engine/score.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

// What is said when a sheet does not belong to its questionnaire.
struct Words {
    std::string_view other_questionnaire;
    std::string_view other_version;
    std::string_view version_hint;
    Severity version_severity;
    std::string_view unknown_item;
    bool suggests_items;  // that were perhaps meant
};

constexpr Words words_of_answers{
    .other_questionnaire =
        "these answers are for another questionnaire than '{}'",
    .other_version = "these answers were given to another version than {}",
    .version_hint = "questions may have changed since",
    .version_severity = Severity::Warning,
    .unknown_item = "unknown item '{}'",
    .suggests_items = true};

constexpr Words words_of_draft{
    .other_questionnaire = "this draft is of another questionnaire than '{}'",
    .other_version = "this draft is of another version than {}",
    .version_hint = "questions may have changed since, so it stays as it is",
    .version_severity = Severity::Error,
    .unknown_item = "an item of this draft is no longer in the questionnaire",
    .suggests_items = false};

class Admission {
public:
    Admission(const Questionnaire& questionnaire,
              const AnswerSheet& sheet,
              const Words& words)
        : m_questionnaire(questionnaire), m_sheet(sheet), m_words(words),
          m_entries(questionnaire.items.size()),
          m_answers(questionnaire.items.size())
    {
        for (const Item& item : questionnaire.items) {
            m_positions.emplace(item.id, ItemIndex{m_ids.size()});
            m_ids.push_back(item.id);
        }
        check_origin();
        for (const WrittenAnswer& written : sheet.answers) {
            enter(written);
        }
    }

    Result<Admitted> answers()
    {
        // Whether an item is hidden follows from the answers that fit.
        const Scores scores = score(m_questionnaire, m_answers);
        check_skipped(scores.items);
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            decide(m_questionnaire.items[i], m_entries[i], scores.items[i],
                   m_answers[i]);
        }
        Diagnostics found = sorted();
        if (has_errors(found)) {
            return std::unexpected(std::move(found));
        }
        return Admitted{std::move(m_answers), std::move(found)};
    }

    Result<SavedInterview> interview(const std::optional<WrittenId>& last)
    {
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            add(m_questionnaire.items[i], m_entries[i].misfits);
        }
        SavedInterview saved;
        saved.answers = std::move(m_answers);
        for (const WrittenId& skipped : m_sheet.skipped) {
            if (const auto item = find(skipped.id, skipped.where)) {
                saved.skipped.push_back(*item);
            }
        }
        if (last) {
            saved.last = find(last->id, last->where);
        }
        Diagnostics faults = sorted();
        if (has_errors(faults)) {
            return std::unexpected(std::move(faults));
        }
        return saved;
    }

private:
    // What is known of an item once the sheet was read.
    struct Entry {
        const WrittenAnswer* written = nullptr;
        std::vector<Misfit> misfits = {};
    };

    void check_origin()
    {
        const auto& id = m_sheet.questionnaire;
        if (id && id->id != m_questionnaire.id) {
            add(id->where, Code::OtherQuestionnaire,
                fmt::format(fmt::runtime(m_words.other_questionnaire),
                            m_questionnaire.id));
        }
        const auto& version = m_sheet.version;
        if (version && version->id != m_questionnaire.version) {
            add(version->where, Code::OtherVersion,
                fmt::format(fmt::runtime(m_words.other_version),
                            m_questionnaire.version),
                std::string(m_words.version_hint), m_words.version_severity);
        }
    }

    // Nothing, and a fault, when there is no such item.
    std::optional<ItemIndex> find(std::string_view id, Span where)
    {
        const auto found = m_positions.find(id);
        if (found != m_positions.end()) {
            return found->second;
        }
        add(where, Code::UnknownItem,
            fmt::format(fmt::runtime(m_words.unknown_item), id),
            m_words.suggests_items ? did_you_mean(id, m_ids, m_found.size())
                                   : std::string());
        return std::nullopt;
    }

    void enter(const WrittenAnswer& written)
    {
        const auto item = find(written.item, written.item_where);
        if (!item) {
            return;
        }
        Entry& entry = m_entries[item->value];
        entry.written = &written;
        if (auto answer = answer_of(m_questionnaire.at(*item), written)) {
            m_answers[item->value] = *std::move(answer);
        } else {
            entry.misfits = std::move(answer.error());
        }
    }

    void check_skipped(const std::vector<ItemState>& states)
    {
        for (const WrittenId& skipped : m_sheet.skipped) {
            const auto item = find(skipped.id, skipped.where);
            if (!item || states[item->value] == ItemState::Hidden) {
                continue;
            }
            if (m_answers[item->value] ||
                !m_entries[item->value].misfits.empty()) {
                add(skipped.where, Code::SkippedAnswered,
                    fmt::format("'{}' is both skipped and answered",
                                skipped.id));
            }
        }
    }

    void decide(const Item& item,
                const Entry& entry,
                ItemState state,
                std::optional<Answer>& answer)
    {
        if (state == ItemState::Hidden) {
            if (entry.written != nullptr) {
                add(entry.written->item_where, Code::HiddenAnswer,
                    fmt::format("'{}' is not asked after these answers, so "
                                "its answer is left out",
                                item.id),
                    {}, Severity::Warning);
            }
            answer.reset();
        } else if (!entry.misfits.empty()) {
            add(item, entry.misfits);
        } else if (item.required && asks(item) && !answer) {
            add(m_sheet.answers_where, Code::MissingAnswer,
                fmt::format("'{}' needs an answer", item.id),
                entry.written == nullptr ? fmt::format("add: {} = ...", item.id)
                                         : std::string());
        }
    }

    void add(Span where,
             Code code,
             std::string message,
             std::string hint = {},
             Severity severity = Severity::Error)
    {
        m_found.push_back({.severity = severity,
                           .code = code,
                           .message = std::move(message),
                           .hint = std::move(hint),
                           .source = m_sheet.source,
                           .where = where});
    }

    void add(const Item& item, const std::vector<Misfit>& misfits)
    {
        std::ranges::move(diagnostics_of(item, misfits, m_sheet.source),
                          std::back_inserter(m_found));
    }

    // With the faults of the file itself.
    Diagnostics sorted()
    {
        std::ranges::copy(m_sheet.faults, std::back_inserter(m_found));
        sort_by_place(m_found);
        return std::move(m_found);
    }

    const Questionnaire& m_questionnaire;
    const AnswerSheet& m_sheet;
    const Words& m_words;
    std::map<std::string_view, ItemIndex> m_positions;
    std::vector<std::string> m_ids;
    std::vector<Entry> m_entries;
    Answers m_answers;
    Diagnostics m_found;
};

}  // namespace

Result<Admitted> admit(const Questionnaire& questionnaire,
                       const AnswerSheet& sheet)
{
    return Admission(questionnaire, sheet, words_of_answers).answers();
}

Result<SavedInterview> admit_draft(const Questionnaire& questionnaire,
                                   const Draft& draft)
{
    return Admission(questionnaire, draft.sheet, words_of_draft)
        .interview(draft.last);
}

}  // namespace ajar
