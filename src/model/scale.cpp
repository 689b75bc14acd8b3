#include <ajar/model/scale.hpp>

#include <cstddef>

namespace ajar {

std::optional<BandIndex> band_of(const std::vector<Band>& bands,
                                 const Number& score)
{
    std::optional<BandIndex> found;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const std::optional<Number>& from = bands[i].from;
        if (!from || *from <= score) {
            found = BandIndex{i};
        }
    }
    return found;
}

}  // namespace ajar
