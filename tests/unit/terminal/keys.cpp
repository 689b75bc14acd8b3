#include <cstddef>
#include <utility>

#include "keys.hpp"

namespace ajar {

std::vector<Key> keys_of(std::string_view script)
{
    static const std::vector<std::pair<std::string_view, Special>> names = {
        {"Enter", Special::Enter},    {"Up", Special::Up},
        {"Down", Special::Down},      {"Tab", Special::Tab},
        {"Back", Special::Backspace}, {"Esc", Special::Escape},
        {"Line", Special::NewLine},   {"Help", Special::CtrlG},
        {"D", Special::CtrlD},        {"U", Special::CtrlU},
        {"PgDn", Special::PageDown},  {"PgUp", Special::PageUp},
    };
    std::vector<Key> keys;
    for (std::size_t i = 0; i < script.size(); ++i) {
        if (script[i] != '{') {
            keys.emplace_back(Character{std::string(1, script[i])});
            continue;
        }
        const std::size_t end = script.find('}', i);
        const std::string_view name = script.substr(i + 1, end - i - 1);
        for (const auto& [known, special] : names) {
            if (known == name) {
                keys.emplace_back(special);
            }
        }
        i = end;
    }
    return keys;
}

std::string text_of(const Frame& frame)
{
    std::string text;
    for (const Row& row : frame.rows) {
        text += row.text + "\n";
    }
    return text;
}

}  // namespace ajar
