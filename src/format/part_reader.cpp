#include <ajar/format/part_reader.hpp>

#include <fmt/format.h>

namespace ajar {

void for_each_table(const TomlTable& parent,
                    std::string_view key,
                    const std::function<void(const TomlTable&, Span)>& read)
{
    const TomlEntry* entry = parent.find(key);
    const auto* array = entry != nullptr
                            ? std::get_if<TomlArray>(&entry->value.value)
                            : nullptr;
    if (array == nullptr) {
        return;
    }
    for (const TomlValue& element : *array) {
        if (const auto* table = std::get_if<TomlTable>(&element.value)) {
            read(*table, element.where);
        }
    }
}

bool for_each_table(const TomlTable& parent,
                    std::string_view key,
                    const Cap& cap,
                    Faults& faults,
                    const std::function<void(const TomlTable&, Span)>& read)
{
    std::size_t count = 0;
    for_each_table(parent, key, [&](const TomlTable& table, Span where) {
        if (count < cap.most) {
            read(table, where);
        } else if (count == cap.most) {
            faults.add(where, Code::TooMany, std::string(cap.message));
        }
        ++count;
    });
    return count <= cap.most;
}

std::string first_defined_at(const SourceText& source, Location place)
{
    return fmt::format("first defined at {}:{}:{}", source.name(), place.line,
                       place.column);
}

std::size_t define(Names& names,
                   const TableReader& part,
                   const std::vector<SourceRef>& files,
                   Faults& faults)
{
    const std::string id = part.text("id");
    if (id.empty()) {
        return names.add_nameless(part.where());
    }
    const Span where = part.where_value("id");
    if (const auto position = names.add(id, where)) {
        return *position;
    }
    const Span first = names.where(*names.find(id));
    faults.add(where, Code::DuplicateId,
               fmt::format("'{}' is defined twice", id),
               first_defined_at(*files[first.file], first.start));
    return names.add_nameless(part.where());
}

std::optional<std::size_t> look_up(const Names& names,
                                   const Placed& id,
                                   std::string_view kind,
                                   Code code,
                                   Faults& faults)
{
    const auto found = names.find(id.text);
    if (!found && names.is_complete()) {
        faults.add(id.where, code,
                   fmt::format("unknown {} '{}'", kind, id.text),
                   faults.suggestion(id.text, names.all()));
    }
    return found;
}

}  // namespace ajar
