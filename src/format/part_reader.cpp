#include <ajar/format/part_reader.hpp>

#include <fmt/format.h>

namespace ajar {

bool for_each_part(const Reading& parent,
                   std::string_view key,
                   KeySpecs keys,
                   const PartReader& read,
                   const Cap& cap)
{
    const auto& [root, definitions, faults] = parent;
    const auto* array = root.find_as<TomlArray>(key);
    if (array == nullptr) {
        return true;
    }
    std::size_t count = 0;
    for (const TomlValue& element : *array) {
        const auto* table = std::get_if<TomlTable>(&element.value);
        if (table == nullptr) {
            continue;
        }
        if (count < cap.most) {
            read(TableReader(*table, element.where, keys, faults), definitions);
        } else if (count == cap.most) {
            faults.add(element.where, Code::TooMany, std::string(cap.message));
        }
        ++count;
    }
    return count <= cap.most;
}

std::string first_defined_at(const SourceText& source, Location place)
{
    return fmt::format("first defined at {}:{}:{}", source.name(), place.line,
                       place.column);
}

void define(Names& names,
            const TableReader& part,
            const Definitions& definitions)
{
    const std::string id = part.text("id");
    const Span where = part.where_value("id");
    if (!id.empty() && names.add(id, where)) {
        return;
    }
    if (!id.empty()) {
        const Span first = names.where(*names.find(id));
        const SourceText& file = *definitions.questionnaire.files[first.file];
        part.faults().add(where, Code::DuplicateId,
                          fmt::format("'{}' is defined twice", id),
                          first_defined_at(file, first.start));
    }
    names.add_nameless(part.where());
}

std::optional<std::size_t> look_up(const Names& names,
                                   const Placed& id,
                                   Faults& faults)
{
    const auto found = names.find(id.text);
    if (!found && names.is_complete()) {
        faults.add(id.where, names.unknown(),
                   fmt::format("unknown {} '{}'", names.kind(), id.text),
                   faults.suggestion(id.text, names.all()));
    }
    return found;
}

}  // namespace ajar
