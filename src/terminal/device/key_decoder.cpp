#include <ajar/terminal/device/key_decoder.hpp>

#include <cstddef>
#include <utility>

namespace ajar {

namespace {

constexpr char32_t escape = 0x1B;
// Longer parameters mean no key, and are not kept.
constexpr std::size_t longest_parameters = 32;

constexpr std::string_view end_of_paste = "\x1B[201~";
constexpr std::size_t longest_paste = 1024 * 1024;

std::optional<Special> control_key(char32_t code_point)
{
    switch (code_point) {
    case 0x03: return Special::CtrlC;
    case 0x04: return Special::CtrlD;
    case 0x07: return Special::CtrlG;
    case 0x08: return Special::Backspace;
    case 0x09: return Special::Tab;
    case 0x0A: return Special::NewLine;
    case 0x0C: return Special::CtrlL;
    case 0x0D: return Special::Enter;
    case 0x15: return Special::CtrlU;
    case 0x17: return Special::CtrlW;
    case 0x18: return Special::CtrlX;
    case 0x1A: return Special::CtrlZ;
    case 0x7F: return Special::Backspace;
    }
    return std::nullopt;
}

// The ways out, which count whatever they come in.
bool cuts_in(Special key)
{
    return key == Special::CtrlC || key == Special::CtrlD ||
           key == Special::CtrlX || key == Special::CtrlZ;
}

std::optional<Special> lettered_key(char32_t last)
{
    switch (last) {
    case 'A': return Special::Up;
    case 'B': return Special::Down;
    case 'C': return Special::Right;
    case 'D': return Special::Left;
    case 'F': return Special::End;
    case 'H': return Special::Home;
    }
    return std::nullopt;
}

std::optional<Special> numbered_key(std::string_view number)
{
    struct Row {
        std::string_view number;
        Special key;
    };

    constexpr Row rows[] = {
        {"1", Special::Home},   {"3", Special::Delete},   {"4", Special::End},
        {"5", Special::PageUp}, {"6", Special::PageDown}, {"7", Special::Home},
        {"8", Special::End},
    };
    for (const Row& row : rows) {
        if (row.number == number) {
            return row.key;
        }
    }
    return std::nullopt;
}

bool are_plain(std::string_view parameters)
{
    return parameters.find_first_not_of("0123456789;:") ==
           std::string_view::npos;
}

std::string utf8_of(char32_t code_point)
{
    std::string text;
    append_utf8(text, code_point);
    return text;
}

}  // namespace

std::string_view letter_of(const Key& key)
{
    const auto* character = std::get_if<Character>(&key);
    return character != nullptr ? std::string_view(character->text)
                                : std::string_view();
}

bool is(const Key& key, Special special) { return key == Key(special); }

Key enter_for_new_line(const Key& key)
{
    return is(key, Special::NewLine) ? Key(Special::Enter) : key;
}

std::optional<std::string> Paste::take(char32_t code_point)
{
    if (code_point == static_cast<unsigned char>(end_of_paste[m_end.size()])) {
        m_end += static_cast<char>(code_point);
        if (m_end != end_of_paste) {
            return std::nullopt;
        }
        return finish();
    }
    for (const char character : std::exchange(m_end, {})) {
        add(static_cast<unsigned char>(character));
    }
    if (code_point == escape) {
        m_end += static_cast<char>(escape);
    } else {
        add(code_point);
    }
    return std::nullopt;
}

std::string Paste::finish() { return std::exchange(*this, {}).m_text; }

void Paste::add(char32_t code_point)
{
    const bool is_second_half = m_is_behind_return && code_point == '\n';
    m_is_behind_return = code_point == '\r';
    const char32_t kept = code_point == '\r' ? U'\n' : code_point;
    if (is_second_half || (is_control(kept) && kept != '\n' && kept != '\t')) {
        return;
    }
    std::string text;
    append_utf8(text, kept);
    // Once something is dropped, so is what follows: no gap in the middle.
    m_is_full = m_is_full || m_text.size() + text.size() > longest_paste;
    if (!m_is_full) {
        m_text += text;
    }
}

std::vector<Key> KeyDecoder::feed(std::string_view bytes)
{
    for (const char byte : bytes) {
        for (const char32_t code_point : m_stream.feed(byte)) {
            take(code_point);
        }
    }
    return std::exchange(m_keys, {});
}

bool KeyDecoder::is_waiting() const
{
    return m_state != State::Ground || m_stream.is_waiting();
}

std::vector<Key> KeyDecoder::give_up()
{
    for (const char32_t code_point : m_stream.finish()) {
        take(code_point);
    }
    if (m_state == State::Paste) {
        end_paste(m_paste.finish());
    } else if (m_state == State::Escape && m_is_lone_escape) {
        give(Special::Escape);
    }
    m_state = State::Ground;
    return std::exchange(m_keys, {});
}

void KeyDecoder::take(char32_t code_point)
{
    if (const auto key = control_key(code_point); key && cuts_in(*key)) {
        // The rest of a paste is still no keys.
        if (m_state != State::Paste) {
            m_state = State::Ground;
        }
        give(*key);
    } else if (m_state == State::Paste) {
        if (auto text = m_paste.take(code_point)) {
            end_paste(std::move(*text));
        }
    } else if (code_point == escape) {
        // A control string ends by ESC \, of which ESC alone is no key.
        m_is_lone_escape = m_state != State::ControlString &&
                           (m_state != State::Escape || m_is_lone_escape);
        m_state = State::Escape;
    } else if (m_state == State::Ground) {
        take_on_ground(code_point);
    } else {
        take_in_sequence(code_point);
    }
}

void KeyDecoder::take_on_ground(char32_t code_point)
{
    if (const auto key = control_key(code_point)) {
        give(*key);
    } else if (!is_control(code_point)) {
        give(Character{utf8_of(code_point)});
    }
}

void KeyDecoder::take_in_sequence(char32_t code_point)
{
    constexpr char32_t bell = 0x07;
    constexpr char32_t string_terminator = 0x9C;
    switch (m_state) {
    case State::Escape: take_behind_escape(code_point); break;
    case State::Csi: take_in_csi(code_point); break;
    case State::Ss3: take_in_ss3(code_point); break;
    case State::ControlString:
        if (code_point == bell || code_point == string_terminator) {
            m_state = State::Ground;
        }
        break;
    case State::Rest:
        --m_rest;
        m_state = m_rest == 0 ? State::Ground : State::Rest;
        break;
    case State::Ground:
    case State::Paste: break;
    }
}

void KeyDecoder::take_behind_escape(char32_t code_point)
{
    m_parameters.clear();
    switch (code_point) {
    case '[': m_state = State::Csi; return;
    case 'O': m_state = State::Ss3; return;
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_': m_state = State::ControlString; return;
    }
    m_state = State::Ground;
    if (control_key(code_point) == Special::CtrlG) {
        give(Special::CtrlG);
    }
}

void KeyDecoder::take_in_csi(char32_t code_point)
{
    if (is_control(code_point)) {
        return;
    }
    if (code_point >= 0x20 && code_point < 0x40) {
        if (m_parameters.size() < longest_parameters) {
            m_parameters += static_cast<char>(code_point);
        }
        return;
    }
    if (m_parameters.empty() && code_point == '[') {
        m_rest = 1;  // ESC [ [ A: F1 on the Linux console
        m_state = State::Rest;
    } else if (m_parameters.empty() && code_point == 'M') {
        m_rest = 3;  // a mouse that another program left on
        m_state = State::Rest;
    } else {
        m_state = State::Ground;
        end_csi(code_point);
    }
}

void KeyDecoder::end_csi(char32_t last)
{
    if (last == '~' && m_parameters == "200") {
        m_state = State::Paste;
        return;
    }
    if (!are_plain(m_parameters)) {
        return;
    }
    const std::string_view number =
        std::string_view(m_parameters).substr(0, m_parameters.find(';'));
    if (const auto key =
            last == '~' ? numbered_key(number) : lettered_key(last)) {
        give(*key);
    }
}

void KeyDecoder::take_in_ss3(char32_t code_point)
{
    const bool is_parameter =
        (code_point >= '0' && code_point <= '9') || code_point == ';';
    if (is_parameter || is_control(code_point)) {
        return;
    }
    m_state = State::Ground;
    if (const auto key = lettered_key(code_point)) {
        give(*key);
    }
}

void KeyDecoder::end_paste(std::string text)
{
    m_state = State::Ground;
    if (!text.empty()) {
        give(Pasted{std::move(text)});
    }
}

}  // namespace ajar
