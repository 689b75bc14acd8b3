#include <ajar/terminal/draft_saver.hpp>

#include <utility>

namespace ajar {

std::string DraftSaver::begin()
{
    std::string fault = m_doors.begin();
    m_is_wanted = fault.empty();
    return fault;
}

std::string DraftSaver::save(const SavedInterview& saved)
{
    if (!saves()) {
        return {};
    }
    const std::string fault = m_doors.save(saved);
    const bool had_failed = std::exchange(m_has_failed, !fault.empty());
    if (fault.empty()) {
        return had_failed ? "Your draft is up to date again." : "";
    }
    return had_failed
               ? ""
               : fault + " Your answers are safe as long as ajar runs, and "
                         "the next one tries to keep them again.";
}

}  // namespace ajar
