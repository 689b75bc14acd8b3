#include <ajar/diag/suggest.hpp>

#include <algorithm>
#include <vector>

namespace ajar {

namespace {

// Longer words are never ids of ours; comparing them would only cost time.
constexpr std::size_t longest_word = 64;

// Fewer letters begin too many words.
constexpr std::size_t shortest_beginning = 3;

std::optional<std::string> first_beginning_with(
    std::string_view word, std::span<const std::string> known)
{
    const auto found = std::ranges::find_if(
        known, [&](const std::string& name) { return name.starts_with(word); });
    const bool helps =
        word.size() >= shortest_beginning && found != known.end();
    return helps ? std::optional(*found) : std::nullopt;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right)
{
    const std::size_t width = right.size() + 1;
    std::vector<std::size_t> before_last(width);
    std::vector<std::size_t> last(width);
    std::vector<std::size_t> row(width);
    for (std::size_t j = 0; j < width; ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= left.size(); ++i) {
        before_last = last;
        last = row;
        row[0] = i;
        for (std::size_t j = 1; j < width; ++j) {
            const bool is_same = left[i - 1] == right[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1,
                               last[j - 1] + (is_same ? 0U : 1U)});
            const bool is_swapped = i > 1 && j > 1 &&
                                    left[i - 1] == right[j - 2] &&
                                    left[i - 2] == right[j - 1];
            if (is_swapped) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
    }
    return row[right.size()];
}

std::optional<std::string> nearest(std::string_view word,
                                   std::span<const std::string> known)
{
    if (word.size() > longest_word) {
        return std::nullopt;
    }
    std::optional<std::string> found;
    std::size_t found_distance = 0;
    for (const std::string& candidate : known) {
        const std::size_t longer = std::max(word.size(), candidate.size());
        const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
        const std::size_t difference =
            longer - std::min(word.size(), candidate.size());
        const bool is_name =
            !candidate.empty() && candidate.size() <= longest_word;
        if (difference > allowed || !is_name) {
            continue;
        }
        const std::size_t distance = edit_distance(word, candidate);
        if (distance <= allowed && (!found || distance < found_distance)) {
            found = candidate;
            found_distance = distance;
        }
    }
    return found ? found : first_beginning_with(word, known);
}

std::string did_you_mean(std::string_view word,
                         std::span<const std::string> known,
                         std::size_t before)
{
    constexpr std::size_t most_suggestions = 500;
    const auto found =
        before < most_suggestions ? nearest(word, known) : std::nullopt;
    return found ? "did you mean '" + *found + "'?" : std::string();
}

}  // namespace ajar
