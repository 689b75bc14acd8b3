#include <ajar/model/scale.hpp>

#include <algorithm>
#include <cstddef>

namespace ajar {

std::optional<BandIndex> band_of(const std::vector<Band>& bands,
                                 const Number& score)
{
    const auto behind =
        std::ranges::partition_point(bands, [&](const Band& band) {
            return !band.from || *band.from <= score;
        });
    const auto count = static_cast<std::size_t>(behind - bands.begin());
    return count > 0 ? std::optional(BandIndex{count - 1}) : std::nullopt;
}

}  // namespace ajar
