// A questionnaire in the making: what was read so far, and how to find it by
// name while the rest is read.
#pragma once

#include <ajar/format/table.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// The ids of one kind of part, in order, each defined once.
class Names {
public:
    // The position the new name gets; nothing when it is there already.
    std::optional<std::size_t> add(const std::string& name, Span where)
    {
        const bool is_new = m_positions.emplace(name, m_names.size()).second;
        if (!is_new) {
            return std::nullopt;
        }
        m_names.push_back(name);
        m_places.push_back(where);
        return m_names.size() - 1;
    }

    // A part without a usable id keeps its position, but nobody finds it.
    std::size_t add_nameless(Span where)
    {
        m_names.emplace_back();
        m_places.push_back(where);
        return m_names.size() - 1;
    }

    std::optional<std::size_t> find(std::string_view name) const
    {
        const auto found = m_positions.find(name);
        return found != m_positions.end() ? std::optional(found->second)
                                          : std::nullopt;
    }

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

// What a next step names, until everything it may name is read.
struct StepReferences {
    std::optional<TomlValue> when;
    std::vector<Placed> sources;
};

struct Definitions {
    Questionnaire questionnaire;
    Names sources;
    Names responses;
    Names groups;
    Names items;
    Names scales;
    Names explanations;
    Names next_steps;
    Names critical;

    // Items of no known kind, and scales whose bands could not all be read:
    // what rests on that is not judged, so that one mistake is reported once.
    std::vector<bool> is_item_faulty;
    std::vector<bool> are_bands_faulty;

    // The show_if of every item as it stands in the document; none where there
    // is none to read.
    std::vector<const TomlValue*> show_ifs;

    // For every scale how many items, from the first on, it rests on; and how
    // many scales lie one below the other, itself counted: none where that is
    // too many.
    std::vector<std::size_t> items_below_scale;
    std::vector<std::size_t> scale_depths;

    std::vector<StepReferences> step_references;  // of every next step

    // In all expressions that were read so far.
    std::size_t expression_nodes = 0;
    std::size_t expression_faults = 0;
};

// How many of the first items an expression may ask about: all of them, or for
// show_if those before its own.
struct ItemScope {
    std::size_t items = std::numeric_limits<std::size_t>::max();
};

}  // namespace ajar
