#include <ajar/engine/admit_draft.hpp>

#include <ajar/engine/fit.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace ajar {

namespace {

class DraftAdmission {
public:
    DraftAdmission(const Questionnaire& questionnaire, const AnswerSheet& sheet)
        : m_questionnaire(questionnaire), m_sheet(sheet)
    {
        m_saved.answers.resize(questionnaire.items.size());
    }

    Result<SavedInterview> run(const std::optional<WrittenId>& last)
    {
        check_origin();
        for (const WrittenAnswer& written : m_sheet.answers) {
            enter(written);
        }
        for (const WrittenId& skipped : m_sheet.skipped) {
            if (const auto item = find(skipped.id, skipped.where)) {
                m_saved.skipped.push_back(*item);
            }
        }
        m_saved.last = last ? find(last->id, last->where) : std::nullopt;
        std::ranges::copy(m_sheet.faults, std::back_inserter(m_found));
        sort_by_place(m_found);
        if (has_errors(m_found)) {
            return std::unexpected(std::move(m_found));
        }
        return std::move(m_saved);
    }

private:
    void check_origin()
    {
        const auto& id = m_sheet.questionnaire;
        const auto& version = m_sheet.version;
        if (id && id->id != m_questionnaire.id) {
            add(id->where, Code::OtherQuestionnaire,
                fmt::format("this draft is of another questionnaire than '{}'",
                            m_questionnaire.id));
        }
        if (version && version->id != m_questionnaire.version) {
            add(version->where, Code::OtherVersion,
                fmt::format("this draft is of another version than {}",
                            m_questionnaire.version),
                "questions may have changed since, so it stays as it is");
        }
    }

    void enter(const WrittenAnswer& written)
    {
        const auto item = find(written.item, written.item_where);
        if (!item) {
            return;
        }
        auto answer = fit(m_questionnaire.at(*item), written);
        if (answer) {
            m_saved.answers[item->value] = std::move(*answer);
            return;
        }
        for (const Misfit& misfit : answer.error()) {
            add(misfit.where, misfit.code, misfit.message, misfit.hint);
        }
    }

    std::optional<ItemIndex> find(const std::string& id, Span where)
    {
        const auto found =
            std::ranges::find(m_questionnaire.items, id, &Item::id);
        if (found == m_questionnaire.items.end()) {
            add(where, Code::UnknownItem,
                "an item of this draft is no longer in the questionnaire");
            return std::nullopt;
        }
        return ItemIndex{
            static_cast<std::size_t>(found - m_questionnaire.items.begin())};
    }

    void add(Span where, Code code, std::string message, std::string hint = {})
    {
        m_found.push_back({.severity = Severity::Error,
                           .code = code,
                           .message = std::move(message),
                           .hint = std::move(hint),
                           .source = m_sheet.source,
                           .where = where});
    }

    const Questionnaire& m_questionnaire;
    const AnswerSheet& m_sheet;
    SavedInterview m_saved;
    Diagnostics m_found;
};

}  // namespace

Result<SavedInterview> admit_draft(const Questionnaire& questionnaire,
                                   const Draft& draft)
{
    return DraftAdmission(questionnaire, draft.sheet).run(draft.last);
}

}  // namespace ajar
