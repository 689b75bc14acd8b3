#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/render/page/catalog.hpp>

#include <utility>
#include <vector>

namespace ajar {

Attempt<ExitStatus> execute(const ListCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    std::vector<CatalogRow> rows;
    for (const CatalogEntry& entry : catalog(manner.folder)) {
        if (auto row = row_of(entry)) {
            rows.push_back(*std::move(row));
        } else if (!manner.is_quiet) {
            streams.err << to_text(row.error());
        }
    }
    streams.out << (command.is_json
                        ? render_catalog_json(rows)
                        : render_catalog(rows,
                                         columns_for({}, manner.surroundings)));
    return ExitStatus::Done;
}

}  // namespace ajar
