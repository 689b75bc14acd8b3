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
    // What a person calls the parts, and the fault of naming one that is not
    // there.
    Names(std::string_view kind, Code unknown)
        : m_kind(kind), m_unknown(unknown)
    {
    }

    std::string_view kind() const { return m_kind; }

    Code unknown() const { return m_unknown; }

    // False when the name is there already.
    bool add(const std::string& name, Span where)
    {
        const bool is_new = m_positions.emplace(name, m_names.size()).second;
        if (is_new) {
            m_names.push_back(name);
            m_places.push_back(where);
        }
        return is_new;
    }

    // A part without a usable id keeps its position, but nobody finds it.
    void add_nameless(Span where)
    {
        m_names.emplace_back();
        m_places.push_back(where);
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
    std::string_view m_kind;
    Code m_unknown;
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
    Names sources{"source", Code::UnknownSource};
    Names responses{"set of responses", Code::UnknownResponses};
    Names groups{"group", Code::UnknownGroup};
    Names items{"item", Code::UnknownItem};
    Names scales{"scale", Code::UnknownScale};
    Names explanations{"explanation", Code::UnknownExplanation};
    Names next_steps{"next step", Code::UnknownNextStep};
    Names critical{"critical rule", Code::UnknownCritical};

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

// What the parts of one file are read from, and into.
struct Reading {
    const TomlTable& root;
    Definitions& definitions;
    Faults& faults;
};

// How many of the first items an expression may ask about: all of them, or for
// show_if those before its own.
struct ItemScope {
    std::size_t items = std::numeric_limits<std::size_t>::max();
};

}  // namespace ajar
