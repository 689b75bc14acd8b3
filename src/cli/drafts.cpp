#include <ajar/cli/drafts.hpp>

#include <ajar/cli/surroundings.hpp>
#include <ajar/engine/admit_draft.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/store/private_file.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <memory>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view before_id = "draft-";
constexpr std::string_view behind_id = ".toml";

std::string name_of(const std::string& id)
{
    return fmt::format("{}{}{}", before_id, id, behind_id);
}

std::unexpected<Failure> no_place()
{
    return failed(ExitStatus::World, "there is no place for a draft",
                  "neither HOME nor XDG_STATE_HOME names a folder");
}

Attempt<std::optional<Draft>> read_from(const PrivateFolder& folder,
                                        const std::string& folder_path,
                                        const std::string& id)
{
    auto text = folder.read(name_of(id));
    if (!text) {
        return passed_on(text);
    }
    if (!*text) {
        return std::nullopt;
    }
    return attempted(read_draft(std::make_shared<const SourceText>(
        fmt::format("{}/{}", folder_path, name_of(id)), std::move(**text),
        Privacy::Private)));
}

}  // namespace

std::optional<DraftName> draft_name(std::string_view name)
{
    const std::size_t start = name.find(before_id);
    const std::size_t first = start + before_id.size();
    if (start == 0 && name.ends_with(behind_id) &&
        name.size() > first + behind_id.size()) {
        name.remove_suffix(behind_id.size());
        return DraftName{std::string(name.substr(first)), true};
    }
    if (start != std::string_view::npos) {
        const std::size_t end = name.find(behind_id, first);
        if (end != std::string_view::npos && end > first) {
            return DraftName{std::string(name.substr(first, end - first)),
                             false};
        }
    }
    return is_temporary(name) ? std::optional(DraftName{}) : std::nullopt;
}

Attempt<std::optional<PrivateFolder>> open_drafts(const std::string& folder)
{
    return folder.empty() ? Attempt<std::optional<PrivateFolder>>()
                          : attempted(PrivateFolder::open(folder));
}

Attempt<std::vector<std::string>> draft_ids(const std::string& folder)
{
    auto opened = open_drafts(folder);
    if (!opened) {
        return passed_on(opened);
    }
    std::vector<std::string> ids;
    if (!*opened) {
        return ids;
    }
    auto entries = (*opened)->entries();
    if (!entries) {
        return passed_on(entries);
    }
    for (const FolderEntry& entry : *entries) {
        const bool is_file = entry.kind == FolderEntry::Kind::File ||
                             entry.kind == FolderEntry::Kind::Twin;
        const auto name = draft_name(entry.name);
        if (is_file && name && name->is_draft) {
            ids.push_back(name->id);
        }
    }
    return ids;
}

Attempt<std::optional<Draft>> find_draft(const std::string& folder,
                                         const std::string& id)
{
    auto opened = open_drafts(folder);
    if (!opened) {
        return passed_on(opened);
    }
    return *opened ? read_from(**opened, folder, id)
                   : Attempt<std::optional<Draft>>();
}

std::unexpected<Failure> no_draft_of(const std::string& id)
{
    return failed(ExitStatus::Usage,
                  fmt::format("there is no draft of '{}'", id),
                  "'ajar forget --dry-run' lists all of them");
}

Attempt<bool> forget_draft(const std::string& folder, const std::string& id)
{
    auto opened = open_drafts(folder);
    if (!opened) {
        return passed_on(opened);
    }
    if (!*opened) {
        return false;
    }
    auto lock = (*opened)->lock(id);
    if (!lock) {
        return passed_on(lock);
    }
    return attempted((*opened)->remove(name_of(id)));
}

DraftFile::DraftFile(const Questionnaire& questionnaire,
                     std::string folder,
                     std::string path)
    : m_questionnaire(questionnaire), m_folder_path(std::move(folder)),
      m_path(std::move(path))
{
}

Attempt<void> DraftFile::begin(bool may_replace)
{
    if (m_folder_path.empty()) {
        return no_place();
    }
    auto folder = PrivateFolder::open_or_make(m_folder_path);
    if (!folder) {
        return passed_on(folder);
    }
    auto lock = folder->lock(m_questionnaire.id);
    if (!lock) {
        return passed_on(lock);
    }
    auto there = read_from(*folder, m_folder_path, m_questionnaire.id);
    if (!there) {
        return passed_on(there);
    }
    if (*there && !may_replace) {
        return failed(
            ExitStatus::World,
            fmt::format("there is a draft of '{}' already", m_questionnaire.id),
            fmt::format("'ajar resume {0}' goes on with it, 'ajar forget {0}' "
                        "deletes it",
                        m_questionnaire.id));
    }
    if (*there) {
        if (auto fits = admit_draft(m_questionnaire, **there); !fits) {
            return passed_on(fits);
        }
    }
    m_is_written = there->has_value();
    m_folder = std::move(*folder);
    m_lock = std::move(*lock);
    return {};
}

Attempt<void> DraftFile::save(const SavedInterview& saved)
{
    const std::string text =
        write_draft(m_questionnaire, saved.answers, saved.skipped,
                    {.path = m_path, .saved = time_now(), .last = saved.last});
    auto written = m_folder->write(name_of(m_questionnaire.id), text);
    m_has_failed = !written;
    m_is_written = m_is_written || !m_has_failed;
    return attempted(std::move(written));
}

void DraftFile::finish(const Finished& finished)
{
    if (!is_begun()) {
        return;
    }
    const bool had_failed = m_has_failed;
    const bool is_kept =
        save({finished.answers, finished.skipped, {}}).has_value();
    m_has_failed = !is_kept && had_failed;
}

Attempt<void> DraftFile::erase()
{
    if (auto removed = m_folder->remove(name_of(m_questionnaire.id));
        !removed) {
        return passed_on(removed);
    }
    return {};
}

}  // namespace ajar
