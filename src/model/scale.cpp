#include <ajar/model/scale.hpp>

namespace ajar {

std::optional<BandIndex> band_of(const Scale& scale, const Number& score)
{
    std::optional<BandIndex> found;
    for (std::size_t i = 0; i < scale.bands.size(); ++i) {
        const std::optional<Number>& from = scale.bands[i].from;
        if (!from || *from <= score) {
            found = BandIndex{i};
        }
    }
    return found;
}

}  // namespace ajar
