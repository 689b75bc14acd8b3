// The ids of one kind of part, in order, each defined once.
#pragma once

#include <ajar/diag/source_text.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

class Names {
public:
    // The position the new name gets; nothing when it is there already.
    std::optional<std::size_t> add(const std::string& name, Span where);

    // A part without a usable id keeps its position, but nobody finds it.
    std::size_t add_nameless(Span where);

    std::optional<std::size_t> find(std::string_view name) const;

    // Some names could not be read, so that one which is not found may well be
    // among them.
    void mark_incomplete() { m_is_complete = false; }

    bool is_complete() const { return m_is_complete; }

    Span where(std::size_t position) const { return m_places[position]; }

    std::span<const std::string> all() const { return m_names; }

private:
    bool m_is_complete = true;
    std::vector<std::string> m_names;
    std::vector<Span> m_places;
    std::map<std::string, std::size_t, std::less<>> m_positions;
};

}  // namespace ajar
