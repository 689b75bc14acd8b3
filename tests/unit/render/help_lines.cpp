#include <string>
#include <utility>

#include "help_lines.hpp"

namespace ajar {

namespace {

SupportLine line(std::string code,
                 std::string country,
                 std::string kind,
                 std::string name,
                 std::string contact,
                 std::string hours = "24/7")
{
    return {std::move(code), std::move(country), std::move(kind),
            std::move(name), std::move(contact), std::move(hours),
            "2026-11-22"};
}

}  // namespace

SupportLines help_lines()
{
    const std::string emergency = "emergency";
    const std::string services = "Emergency services";
    const std::string kingdom = "United Kingdom";
    return {
        line("GB", kingdom, emergency, services, "999 or 112"),
        line("GB", kingdom, "suicide", "Samaritans", "116 123"),
        line("GB", kingdom, "suicide", "Lifeline", "0808 808 8000",
             "09:00 to 24:00 daily"),
        line("GB", kingdom, "abuse", "Domestic Abuse Helpline (England, women)",
             "0808 2000 247"),
        line("GB", kingdom, "abuse", "Live Fear Free (Wales, text)",
             "text 07860077333"),
        line("BG", "Bulgaria", emergency, services, "112"),
        line("HK", "Hong Kong", emergency, services, "999"),
        line("HK", "Hong Kong", "suicide", "Hotline", "18111"),
        line("HK", "Hong Kong", "suicide", "Samaritans", "2896 0000"),
        line("ID", "Indonesia", "support-chat", "Healing119", "healing119.id",
             "not stated"),
        line("NZ", "New Zealand", emergency, services, "111"),
        line("NZ", "New Zealand", "suicide", "Need to talk?", "1737"),
        line("NZ", "New Zealand", "text", "Need to talk?", "text 1737"),
        line("ZZ", "International", emergency, "GSM emergency number", "112"),
        line("ZZ", "International", "suicide", "Find a Helpline", "find.org",
             "web, any time"),
        line("ZZ", "International", "suicide", "Befrienders", "befrienders.org",
             "web, any time"),
    };
}

}  // namespace ajar
