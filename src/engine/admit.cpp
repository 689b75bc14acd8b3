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

// What is said when a sheet belongs elsewhere.
struct OriginWords {
    std::string_view other_questionnaire;
    std::string_view other_version;
    std::string_view hint;
    Severity severity;  // of another version
};

// What is found while a sheet is held against its questionnaire.
class Findings {
public:
    Findings(const Questionnaire& questionnaire, const AnswerSheet& sheet)
        : m_questionnaire(questionnaire), m_sheet(sheet)
    {
        for (const Item& item : questionnaire.items) {
            m_positions.emplace(item.id, ItemIndex{m_ids.size()});
            m_ids.push_back(item.id);
        }
    }

    std::optional<ItemIndex> find(std::string_view id) const
    {
        const auto found = m_positions.find(id);
        return found == m_positions.end() ? std::nullopt
                                          : std::optional(found->second);
    }

    void check_origin(const OriginWords& words)
    {
        const auto& id = m_sheet.questionnaire;
        if (id && id->id != m_questionnaire.id) {
            add(id->where, Code::OtherQuestionnaire,
                fmt::format(fmt::runtime(words.other_questionnaire),
                            m_questionnaire.id));
        }
        const auto& version = m_sheet.version;
        if (version && version->id != m_questionnaire.version) {
            add(version->where, Code::OtherVersion,
                fmt::format(fmt::runtime(words.other_version),
                            m_questionnaire.version),
                std::string(words.hint), words.severity);
        }
    }

    std::string suggestion(std::string_view id) const
    {
        return did_you_mean(id, m_ids, m_found.size());
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

private:
    const Questionnaire& m_questionnaire;
    const AnswerSheet& m_sheet;
    std::map<std::string_view, ItemIndex> m_positions;
    std::vector<std::string> m_ids;
    Diagnostics m_found;
};

// What is known of an item once the sheet was read.
struct Entry {
    const WrittenAnswer* written = nullptr;
    std::vector<Misfit> misfits = {};
};

class Admission {
public:
    Admission(const Questionnaire& questionnaire, const AnswerSheet& sheet)
        : m_questionnaire(questionnaire), m_sheet(sheet),
          m_found(questionnaire, sheet), m_entries(questionnaire.items.size()),
          m_answers(questionnaire.items.size())
    {
    }

    Result<Admitted> run()
    {
        m_found.check_origin(
            {"these answers are for another questionnaire than '{}'",
             "these answers were given to another version than {}",
             "questions may have changed since", Severity::Warning});
        for (const WrittenAnswer& written : m_sheet.answers) {
            enter(written);
        }
        // Whether an item is hidden follows from the answers that fit.
        const Scores scores = score(m_questionnaire, m_answers);
        check_skipped(scores.items);
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            decide(m_questionnaire.items[i], m_entries[i], scores.items[i],
                   m_answers[i]);
        }
        Diagnostics found = m_found.sorted();
        if (has_errors(found)) {
            return std::unexpected(std::move(found));
        }
        return Admitted{std::move(m_answers), std::move(found)};
    }

private:
    void enter(const WrittenAnswer& written)
    {
        const auto item = m_found.find(written.item);
        if (!item) {
            report_unknown(written.item, written.item_where);
            return;
        }
        Entry& entry = m_entries[item->value];
        entry.written = &written;
        auto answer = answer_of(m_questionnaire.at(*item), written);
        if (answer) {
            m_answers[item->value] = std::move(*answer);
        } else {
            entry.misfits = std::move(answer.error());
        }
    }

    void check_skipped(const std::vector<ItemState>& states)
    {
        for (const WrittenId& skipped : m_sheet.skipped) {
            const auto item = m_found.find(skipped.id);
            if (!item) {
                report_unknown(skipped.id, skipped.where);
                continue;
            }
            const bool is_answered = m_answers[item->value] ||
                                     !m_entries[item->value].misfits.empty();
            if (is_answered && states[item->value] != ItemState::Hidden) {
                m_found.add(skipped.where, Code::SkippedAnswered,
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
                m_found.add(
                    entry.written->item_where, Code::HiddenAnswer,
                    fmt::format("'{}' is not asked after these answers, so "
                                "its answer is left out",
                                item.id),
                    {}, Severity::Warning);
            }
            answer.reset();
        } else if (!entry.misfits.empty()) {
            m_found.add(item, entry.misfits);
        } else if (item.required && asks(item) && !answer) {
            m_found.add(m_sheet.answers_where, Code::MissingAnswer,
                        fmt::format("'{}' needs an answer", item.id),
                        entry.written == nullptr
                            ? fmt::format("add: {} = ...", item.id)
                            : std::string());
        }
    }

    void report_unknown(std::string_view id, Span where)
    {
        m_found.add(where, Code::UnknownItem,
                    fmt::format("unknown item '{}'", id),
                    m_found.suggestion(id));
    }

    const Questionnaire& m_questionnaire;
    const AnswerSheet& m_sheet;
    Findings m_found;
    std::vector<Entry> m_entries;
    Answers m_answers;
};

}  // namespace

Result<Admitted> admit(const Questionnaire& questionnaire,
                       const AnswerSheet& sheet)
{
    return Admission(questionnaire, sheet).run();
}

Result<SavedInterview> admit_draft(const Questionnaire& questionnaire,
                                   const Draft& draft)
{
    const AnswerSheet& sheet = draft.sheet;
    Findings found(questionnaire, sheet);
    found.check_origin(
        {"this draft is of another questionnaire than '{}'",
         "this draft is of another version than {}",
         "questions may have changed since, so it stays as it is",
         Severity::Error});
    const auto find = [&found](const std::string& id, Span where) {
        const auto item = found.find(id);
        if (!item) {
            found.add(
                where, Code::UnknownItem,
                "an item of this draft is no longer in the questionnaire");
        }
        return item;
    };
    SavedInterview saved;
    saved.answers.resize(questionnaire.items.size());
    for (const WrittenAnswer& written : sheet.answers) {
        if (const auto index = find(written.item, written.item_where)) {
            const Item& item = questionnaire.at(*index);
            if (auto answer = answer_of(item, written)) {
                saved.answers[index->value] = *std::move(answer);
            } else {
                found.add(item, answer.error());
            }
        }
    }
    for (const WrittenId& skipped : sheet.skipped) {
        if (const auto item = find(skipped.id, skipped.where)) {
            saved.skipped.push_back(*item);
        }
    }
    if (draft.last) {
        saved.last = find(draft.last->id, draft.last->where);
    }
    Diagnostics faults = found.sorted();
    if (has_errors(faults)) {
        return std::unexpected(std::move(faults));
    }
    return saved;
}

}  // namespace ajar
