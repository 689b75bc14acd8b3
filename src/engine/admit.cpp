#include <ajar/engine/admit.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/engine/fit.hpp>
#include <ajar/engine/score.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

// What is known of an item once the sheet was read.
struct Entry {
    const WrittenAnswer* written = nullptr;
    std::vector<Misfit> misfits = {};
};

class Admission {
public:
    Admission(const Questionnaire& questionnaire, const AnswerSheet& sheet)
        : m_questionnaire(questionnaire), m_sheet(sheet),
          m_entries(questionnaire.items.size()),
          m_answers(questionnaire.items.size())
    {
        for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
            m_positions.emplace(questionnaire.items[i].id, i);
            m_ids.push_back(questionnaire.items[i].id);
        }
    }

    Result<Admitted> run()
    {
        check_questionnaire();
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
        std::ranges::copy(m_sheet.faults, std::back_inserter(m_found));
        sort_by_place(m_found);
        if (has_errors(m_found)) {
            return std::unexpected(std::move(m_found));
        }
        return Admitted{std::move(m_answers), std::move(m_found)};
    }

private:
    void check_questionnaire()
    {
        const auto& id = m_sheet.questionnaire;
        if (id && id->id != m_questionnaire.id) {
            add(id->where, Code::OtherQuestionnaire,
                fmt::format("these answers are for another questionnaire than "
                            "'{}'",
                            m_questionnaire.id));
        }
        const auto& version = m_sheet.version;
        if (version && version->id != m_questionnaire.version) {
            add(version->where, Code::OtherVersion,
                fmt::format("these answers were given to another version than "
                            "{}",
                            m_questionnaire.version),
                "questions may have changed since", Severity::Warning);
        }
    }

    void enter(const WrittenAnswer& written)
    {
        const auto found = m_positions.find(written.item);
        if (found == m_positions.end()) {
            report_unknown(written.item, written.item_where);
            return;
        }
        Entry& entry = m_entries[found->second];
        entry.written = &written;
        auto answer = fit(m_questionnaire.items[found->second], written);
        if (answer) {
            m_answers[found->second] = std::move(*answer);
        } else {
            entry.misfits = std::move(answer.error());
        }
    }

    void check_skipped(const std::vector<ItemState>& states)
    {
        for (const WrittenId& skipped : m_sheet.skipped) {
            const auto found = m_positions.find(skipped.id);
            if (found == m_positions.end()) {
                report_unknown(skipped.id, skipped.where);
                continue;
            }
            const std::size_t i = found->second;
            const bool is_answered =
                m_answers[i] || !m_entries[i].misfits.empty();
            if (is_answered && states[i] != ItemState::Hidden) {
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
            for (const Misfit& misfit : entry.misfits) {
                add(misfit.where, misfit.code, misfit.message, misfit.hint);
            }
        } else if (item.required && asks(item) && !answer) {
            add(m_sheet.answers_where, Code::MissingAnswer,
                fmt::format("'{}' needs an answer", item.id),
                entry.written == nullptr ? fmt::format("add: {} = ...", item.id)
                                         : std::string());
        }
    }

    void report_unknown(std::string_view id, Span where)
    {
        add(where, Code::UnknownItem, fmt::format("unknown item '{}'", id),
            did_you_mean(id, m_ids, m_found.size()));
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

    const Questionnaire& m_questionnaire;
    const AnswerSheet& m_sheet;
    std::map<std::string_view, std::size_t> m_positions;
    std::vector<std::string> m_ids;
    std::vector<Entry> m_entries;
    Answers m_answers;
    Diagnostics m_found;
};

}  // namespace

Result<Admitted> admit(const Questionnaire& questionnaire,
                       const AnswerSheet& sheet)
{
    return Admission(questionnaire, sheet).run();
}

}  // namespace ajar
