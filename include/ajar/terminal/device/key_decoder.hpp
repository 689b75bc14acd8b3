// What a terminal sends when keys are pressed: bytes in, keys out.
#pragma once

#include <ajar/text/utf8.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

// One code point in UTF-8, never a control character.
struct Character {
    std::string text;

    bool operator==(const Character&) const = default;
};

// A bracketed paste, never empty: lines ended by LF, no other control
// character but TAB. What goes beyond 1 MiB is dropped.
struct Pasted {
    std::string text;

    bool operator==(const Pasted&) const = default;
};

enum class Special {
    Enter,
    NewLine,  // Ctrl-J
    Backspace,
    Delete,
    Tab,
    Escape,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    CtrlC,
    CtrlD,
    CtrlG,
    CtrlL,
    CtrlU,
    CtrlW,
    CtrlX,
    CtrlZ
};

using Key = std::variant<Character, Pasted, Special>;

// What a character key shows; empty for every other key.
std::string_view letter_of(const Key& key);

bool is(const Key& key, Special special);

// Ctrl-J, too, goes on where no text can have a new line: some terminals and
// most scripts send it for Enter.
Key enter_for_new_line(const Key& key);

// C0, C1 and DEL.
constexpr bool is_control(char32_t code_point)
{
    return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F);
}

// The text of a bracketed paste, as it comes in.
class Paste {
public:
    // The text when this code point was the last of ESC [ 201 ~, ready then
    // for the next paste. CR LF and CR become LF; other control characters but
    // TAB are dropped, and so is all beyond 1 MiB.
    std::optional<std::string> take(char32_t code_point);

    // The text so far, without a part of the end, ready then for the next
    // paste: no more will come.
    std::string finish();

private:
    void add(char32_t code_point);

    std::string m_text;
    std::string m_end;  // as much of ESC [ 201 ~ as has come
    bool m_is_full = false;
    bool m_is_behind_return = false;
};

// However the bytes are cut into pieces, the keys are the same. Sequences that
// mean none of these keys are dropped whole, never read as letters, and so is
// ESC with one character behind it; invalid UTF-8 becomes U+FFFD. Ctrl-C,
// Ctrl-D, Ctrl-X and Ctrl-Z count everywhere, at once: in the middle of a
// sequence, which they end, of a character, and of a paste, which goes on
// behind them. What is lost on the way stops nobody from leaving. Ctrl-G, for
// help, counts right behind ESC as well.
class KeyDecoder {
public:
    std::vector<Key> feed(std::string_view bytes);

    // Whether a sequence, a code point or a paste is not whole yet.
    bool is_waiting() const;

    // To be called after 1.5 s of silence: ESC alone is the key Escape, a paste
    // whose end was lost ends here and keeps its text, and what else is not
    // whole is dropped.
    std::vector<Key> give_up();

private:
    enum class State {
        Ground,
        Escape,         // behind ESC
        Csi,            // behind ESC [
        Ss3,            // behind ESC O
        ControlString,  // in OSC, DCS, APC, PM or SOS
        Rest,           // m_rest more characters belong to what is dropped
        Paste
    };

    void take(char32_t code_point);
    void take_on_ground(char32_t code_point);
    void take_in_sequence(char32_t code_point);
    void take_behind_escape(char32_t code_point);
    void take_in_csi(char32_t code_point);
    void take_in_ss3(char32_t code_point);
    void end_csi(char32_t last);
    void end_paste(std::string text);

    template <typename Kind>
    void give(Kind key)
    {
        m_keys.emplace_back(std::move(key));
    }

    Utf8Stream m_stream;
    std::vector<Key> m_keys;
    State m_state = State::Ground;
    bool m_is_lone_escape = false;
    int m_rest = 0;
    std::string m_parameters;
    Paste m_paste;
};

}  // namespace ajar
