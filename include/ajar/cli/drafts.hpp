// Drafts in the private folder, each under the id of its questionnaire.
#pragma once

#include <ajar/cli/failure.hpp>
#include <ajar/engine/interview.hpp>
#include <ajar/model/draft.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/store/private_folder.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// What a name in the private folder says of a draft, or of a part
// or a copy of one, as an interrupted save or an editor leaves it.
struct DraftName {
    std::string id;  // of the questionnaire; empty when the name does not say
    bool is_draft = false;
};

// Nothing when it is another kind of name.
std::optional<DraftName> draft_name(std::string_view name);

// The private folder; nothing when there is none, or no place for one.
Attempt<std::optional<PrivateFolder>> open_drafts(const std::string& folder);

// The ids of all drafts, sorted; none when there is no folder.
Attempt<std::vector<std::string>> draft_ids(const std::string& folder);

// Nothing when there is none. One that cannot be read is a failure that says
// so, and stays as it is.
Attempt<std::optional<Draft>> find_draft(const std::string& folder,
                                         const std::string& id);

// That there is no draft of a questionnaire.
std::unexpected<Failure> no_draft_of(const std::string& id);

// Deletes a draft, unless another run is keeping one. False: there was none.
Attempt<bool> forget_draft(const std::string& folder, const std::string& id);

// One draft while its conversation goes on. Nothing is written before `begin`.
class DraftFile {
public:
    // `path` is that of the questionnaire; empty when it goes by its id.
    DraftFile(const Questionnaire& questionnaire,
              std::string folder,
              std::string path);

    // Makes the folder if need be, and holds it against other runs from here
    // on. A draft that is there already is left alone, unless it may be
    // replaced and is one of this version.
    Attempt<void> begin(bool may_replace);

    // The draft is safe when this returns.
    Attempt<void> save(const SavedInterview& saved);

    // The questions are over: from here on the draft leads to the result. Where
    // that cannot be written it stays as it was.
    void finish(const Finished& finished);

    // Once the result has arrived and nobody needs it here.
    Attempt<void> erase();

    bool is_begun() const { return m_lock.has_value(); }

    // Whether there is anything to go on with.
    bool is_written() const { return m_is_written; }

    // Whether what was settled last is not safe.
    bool has_failed() const { return m_has_failed; }

    // Whether all that was settled is safe.
    bool is_whole() const { return m_is_written && !m_has_failed; }

private:
    const Questionnaire& m_questionnaire;
    std::string m_folder_path;
    std::string m_path;
    std::optional<PrivateFolder> m_folder;
    std::optional<FolderLock> m_lock;
    bool m_is_written = false;
    bool m_has_failed = false;
};

}  // namespace ajar
