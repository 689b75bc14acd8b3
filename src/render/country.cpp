#include <ajar/render/country.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/to_ascii.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace ajar {

namespace {

struct EverydayName {
    std::string_view name;  // folded
    std::string_view code;
};

constexpr auto everyday_names = std::to_array<EverydayName>({
    {"america", "US"},
    {"aotearoa", "NZ"},
    {"belgie", "BE"},
    {"belgique", "BE"},
    {"brasil", "BR"},
    {"britain", "GB"},
    {"czech republic", "CZ"},
    {"danmark", "DK"},
    {"deutschland", "DE"},
    {"eire", "IE"},
    {"england", "GB"},
    {"espana", "ES"},
    {"great britain", "GB"},
    {"hellas", "GR"},
    {"holland", "NL"},
    {"hong kong", "HK"},
    {"hong kong sar", "HK"},
    {"hongkong", "HK"},
    {"island", "IS"},
    {"italia", "IT"},
    {"korea", "KR"},
    {"magyarorszag", "HU"},
    {"nederland", "NL"},
    {"norge", "NO"},
    {"northern ireland", "GB"},
    {"osterreich", "AT"},
    {"polska", "PL"},
    {"republic of ireland", "IE"},
    {"republic of korea", "KR"},
    {"schweiz", "CH"},
    {"scotland", "GB"},
    {"srbija", "RS"},
    {"states", "US"},
    {"suisse", "CH"},
    {"suomi", "FI"},
    {"sverige", "SE"},
    {"turkey", "TR"},
    {"uk", "GB"},
    {"united states of america", "US"},
    {"usa", "US"},
    {"virgin islands", "VI"},
    {"wales", "GB"},
});

// Letters without case or marks, one blank between words: "U.S.A." and "usa",
// "Turkiye" with and without its dots are the same.
std::string folded(std::string_view word)
{
    constexpr std::string_view article = "the ";
    std::string out;
    for (const char byte : to_ascii(word)) {
        const char low = to_lower(byte);
        if (is_letter(low)) {
            out += low;
        } else if (low != '.' && low != '\'' && !out.empty() &&
                   out.back() != ' ') {
            out += ' ';
        }
    }
    while (out.ends_with(' ')) {
        out.pop_back();
    }
    return out.starts_with(article) ? out.substr(article.size()) : out;
}

bool is_country(const SupportLine& line)
{
    return line.country_code != international;
}

std::optional<std::string_view> everyday_code(std::string_view name)
{
    const auto found =
        std::ranges::find(everyday_names, name, &EverydayName::name);
    return found == everyday_names.end() ? std::nullopt
                                         : std::optional(found->code);
}

}  // namespace

std::optional<std::string> find_country(const SupportLines& lines,
                                        std::string_view word)
{
    const std::string name = folded(word);
    if (name.empty()) {
        return std::nullopt;
    }
    const auto code = everyday_code(name);
    for (const SupportLine& line : lines) {
        const bool is_meant = code ? line.country_code == *code
                                   : folded(line.country_code) == name ||
                                         folded(line.country) == name;
        if (is_country(line) && is_meant) {
            return line.country_code;
        }
    }
    return std::nullopt;
}

std::optional<std::string> nearest_country(const SupportLines& lines,
                                           std::string_view word)
{
    std::vector<std::string> names;
    for (const SupportLine& line : lines) {
        if (is_country(line)) {
            names.push_back(folded(line.country));
        }
    }
    const auto name = nearest(folded(word), names);
    const auto found = std::ranges::find_if(lines, [&](const auto& line) {
        return is_country(line) && name && folded(line.country) == *name;
    });
    return found == lines.end() ? std::nullopt : std::optional(found->country);
}

}  // namespace ajar
