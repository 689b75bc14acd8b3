#include <ajar/format/names.hpp>

namespace ajar {

std::optional<std::size_t> Names::add(const std::string& name, Span where)
{
    const bool is_new = m_positions.emplace(name, m_names.size()).second;
    if (!is_new) {
        return std::nullopt;
    }
    m_names.push_back(name);
    m_places.push_back(where);
    return m_names.size() - 1;
}

std::size_t Names::add_nameless(Span where)
{
    m_names.emplace_back();
    m_places.push_back(where);
    return m_names.size() - 1;
}

std::optional<std::size_t> Names::find(std::string_view name) const
{
    const auto found = m_positions.find(name);
    return found != m_positions.end() ? std::optional(found->second)
                                      : std::nullopt;
}

}  // namespace ajar
