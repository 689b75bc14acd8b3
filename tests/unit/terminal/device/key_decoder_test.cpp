#include <ajar/terminal/device/key_decoder.hpp>

#include <ajar/text/utf8.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

using Keys = std::vector<Key>;

Key letter(std::string text) { return Character{std::move(text)}; }

Keys letters(std::string_view text)
{
    Keys keys;
    for (const char byte : text) {
        keys.push_back(letter(std::string(1, byte)));
    }
    return keys;
}

std::string name(const Key& key)
{
    if (const auto* character = std::get_if<Character>(&key)) {
        return "'" + character->text + "'";
    }
    if (const auto* pasted = std::get_if<Pasted>(&key)) {
        return "<" + pasted->text.substr(0, 40) + ">";
    }
    return fmt::format("#{}", static_cast<int>(std::get<Special>(key)));
}

std::string names(const Keys& keys)
{
    std::string text;
    for (const Key& key : keys) {
        text += name(key) + " ";
    }
    return text;
}

// The keys of several pieces, silence behind the last.
Keys keys_of(const std::vector<std::string_view>& pieces)
{
    KeyDecoder decoder;
    Keys keys;
    for (const std::string_view piece : pieces) {
        std::ranges::move(decoder.feed(piece), std::back_inserter(keys));
    }
    if (decoder.is_waiting()) {
        std::ranges::move(decoder.give_up(), std::back_inserter(keys));
        CHECK_FALSE(decoder.is_waiting());
    }
    return keys;
}

std::vector<std::string_view> single_bytes(std::string_view bytes)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        pieces.push_back(bytes.substr(at, 1));
    }
    return pieces;
}

struct Row {
    std::string name;
    std::string bytes;
    Keys keys;
};

using enum Special;

const Key strange = Character{"\uFFFD"};

std::vector<Row> plain_rows()
{
    return {
        {"nothing", "", {}},
        {"letters", "aZ 9~", letters("aZ 9~")},
        {"Enter", "\r", {Enter}},
        {"Ctrl-J", "\n", {NewLine}},
        {"Enter of a line in two bytes", "\r\n", {Enter, NewLine}},
        {"both Backspaces", "\x7F\b", {Backspace, Backspace}},
        {"Tab", "\t", {Tab}},
        {"leaving", "\x03\x04\x18\x1A", {CtrlC, CtrlD, CtrlX, CtrlZ}},
        {"the other Ctrl keys",
         "\x07\x0C\x15\x17",
         {CtrlG, CtrlL, CtrlU, CtrlW}},
        {"all other C0",
         std::string("a\0\x01\x02\x05\x06\x0B\x0E\x0F\x10\x14\x16\x19\x1C"
                     "\x1D\x1E\x1F"
                     "b",
                     18),
         letters("ab")},
        {"C1 in UTF-8", "a\u0080\u009B\u009Fb", letters("ab")},
        {"two bytes", "\u00E9", {letter("\u00E9")}},
        {"three and four",
         "\u4E2D\U0001F600",
         {letter("\u4E2D"), letter("\U0001F600")}},
        {"a mark is a code point of its own",
         "e\u0301",
         {letter("e"), letter("\u0301")}},
    };
}

std::vector<Row> invalid_rows()
{
    return {
        {"a stray byte", "a\x80z", {letter("a"), strange, letter("z")}},
        {"overlong", "\xC0\xAF", {strange, strange}},
        {"overlong in three", "\xE0\x80\xAF", {strange, strange, strange}},
        {"a surrogate", "\xED\xA0\x80", {strange, strange, strange}},
        {"too high", "\xF4\x90\x80\x80", {strange, strange, strange, strange}},
        {"cut off by a letter", "\xE4\xB8z", {strange, letter("z")}},
        {"cut off by another",
         "\xF0\x9F\x98\xC3\xA9",
         {strange, letter("\u00E9")}},
        {"cut off by silence", "a\xF0\x9F", {letter("a"), strange}},
        {"cut off by an arrow", "\xC3\x1B[A", {strange, Up}},
        {"no byte of UTF-8", "\xFE\xFF", {strange, strange}},
    };
}

std::vector<Row> sequence_rows()
{
    return {
        {"Esc", "\x1B", {Escape}},
        {"Esc twice", "\x1B\x1B", {Escape}},
        {"arrows", "\x1B[A\x1B[B\x1B[C\x1B[D", {Up, Down, Right, Left}},
        {"arrows by SS3", "\x1BOA\x1BOB\x1BOC\x1BOD", {Up, Down, Right, Left}},
        {"Ctrl and an arrow", "\x1B[1;5C\x1B[1;2A", {Right, Up}},
        {"old modifiers", "\x1BO5A\x1BO1;5D", {Up, Left}},
        {"ESC ESC [ A", "\x1B\x1B[A", {Up}},
        {"ends of the line",
         "\x1B[H\x1B[F\x1BOH\x1BOF",
         {Home, End, Home, End}},
        {"by number", "\x1B[1~\x1B[4~\x1B[7~\x1B[8~", {Home, End, Home, End}},
        {"pages", "\x1B[5~\x1B[6~\x1B[5;3~", {PageUp, PageDown, PageUp}},
        {"Delete", "\x1B[3~\x1B[3;5~", {Delete, Delete}},
        {"a key behind one", "\x1B[Ax", {Up, letter("x")}},
        {"two on end", "\x1B[A\r", {Up, Enter}},
        {"Insert, F5, F12", "\x1B[2~\x1B[15~\x1B[24~q", letters("q")},
        {"F1 by SS3", "\x1BOPq", letters("q")},
        {"F1 of the console", "\x1B[[Aq", letters("q")},
        {"Shift-Tab", "\x1B[Zq", letters("q")},
        {"an answer of the terminal", "\x1B[?62;4cq\x1B[12;40Rq",
         letters("qq")},
        {"mode report", "\x1B[?2004;1$yq", letters("q")},
        {"focus", "\x1B[Iq\x1B[Oq", letters("qq")},
        {"a mouse", "\x1B[<0;12;3Mq", letters("q")},
        {"an old mouse", "\x1B[M !!q", letters("q")},
        {"a private arrow", "\x1B[?1Aq\x1B[>0Aq", letters("qq")},
        {"keyboard protocols", "\x1B[97;5uq\x1B[27;5;9~q", letters("qq")},
        {"endless parameters",
         "\x1B[" + std::string(5000, '1') + "Aq",
         {Up, letter("q")}},
        {"unfinished CSI", "q\x1B[1;", letters("q")},
        {"unfinished SS3", "q\x1BO", letters("q")},
        {"a new one cuts in", "\x1B[1;\x1B[B", {Down}},
        {"end of a paste without one", "\x1B[201~q", letters("q")},
    };
}

std::vector<Row> dropped_rows()
{
    return {
        {"Alt and a letter",
         "\x1B"
         "bq",
         letters("q")},
        {"Alt and Enter", "\x1B\rq", letters("q")},
        {"Alt and Backspace", "\x1B\x7Fq", letters("q")},
        {"Alt and two bytes", "\x1B\u00E9q", letters("q")},
        {"OSC up to BEL",
         "\x1B]0;words 3 q\x07"
         "a",
         letters("a")},
        {"OSC up to ST", "\x1B]11;rgb:0/0/0\x1B\\a", letters("a")},
        {"OSC up to ST in UTF-8",
         "\x1B]11;x\u009C"
         "a",
         letters("a")},
        {"DCS", "\x1BP>|xterm(1)\x1B\\a", letters("a")},
        {"APC, PM, SOS", "\x1B_x\x1B\\a\x1B^y\x1B\\b\x1BXz\x1B\\c",
         letters("abc")},
        {"unfinished OSC", "a\x1B]0;words", letters("a")},
        {"unfinished ST", "a\x1B]0;words\x1B", letters("a")},
        {"a key ends an OSC", "\x1B]0;w\x1B[A", {Up}},
        {"Ctrl-C behind ESC", "\x1B\x03", {CtrlC}},
        {"Ctrl-X in a sequence", "\x1B[1;\x18q", {CtrlX, letter("q")}},
        {"Ctrl-C in a string", "\x1B]0;w\x03q", {CtrlC, letter("q")}},
        {"Ctrl-Z behind ESC O", "\x1BO\x1A", {CtrlZ}},
        {"help and leaving behind ESC", "\x1B\x07\x1B\x04", {CtrlG, CtrlD}},
        {"another control in a sequence", "\x1B[\r1;5Aq", {Up, letter("q")}},
    };
}

Row paste(std::string name, const std::string& content, std::string text)
{
    return {std::move(name),
            "\x1B[200~" + content + "\x1B[201~q",
            {Pasted{std::move(text)}, letter("q")}};
}

std::vector<Row> paste_rows()
{
    return {
        paste("a paste", "two words", "two words"),
        paste("lines", "a\r\nb\rc\nd\r\r\n\n", "a\nb\nc\nd\n\n\n"),
        paste("TAB stays", "a\tb", "a\tb"),
        paste("no other control",
              "a\x01\x1B\x07\x7F\u009B"
              "b",
              "ab"),
        paste("a sequence", "\x1B[31mred", "[31mred"),
        paste("half an end", "a\x1B[201b\x1B[20\x1B", "a[201b[20"),
        paste("Unicode", "\u00E9\xFF", "\u00E9\uFFFD"),
        {"an empty one", "\x1B[200~\x1B[201~q", letters("q")},
        {"two",
         "\x1B[200~a\x1B[201~\x1B[200~b\x1B[201~",
         {Pasted{"a"}, Pasted{"b"}}},
        {"one without an end",
         "q\x1B[200~words\r",
         {letter("q"), Pasted{"words\n"}}},
        {"one without the last byte of its end",
         "\x1B[200~words\x1B[201",
         {Pasted{"words"}}},
        {"one that ends within a letter",
         "\x1B[200~w\xE4\xB8",
         {Pasted{"w\uFFFD"}}},
        {"an empty one without an end", "\x1B[200~", {}},
    };
}

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string expected = names(row.keys);
        const std::string_view bytes = row.bytes;
        CHECK(names(keys_of({bytes})) == expected);
        CHECK(keys_of({bytes}) == row.keys);
        CHECK(keys_of(single_bytes(bytes)) == row.keys);
        for (std::size_t at = 0; at <= bytes.size(); ++at) {
            CAPTURE(at);
            REQUIRE(keys_of({bytes.substr(0, at), bytes.substr(at)}) ==
                    row.keys);
        }
    }
}

bool is_clean(std::string_view text, std::string_view allowed)
{
    while (!text.empty()) {
        const auto decoded = decode_first(text);
        if (!decoded) {
            return false;
        }
        const char32_t code_point = decoded->code_point;
        const bool is_allowed = code_point < 0x80 &&
                                allowed.contains(static_cast<char>(code_point));
        if (is_control(code_point) && !is_allowed) {
            return false;
        }
        text.remove_prefix(decoded->bytes);
    }
    return true;
}

bool is_clean(const Key& key)
{
    if (const auto* character = std::get_if<Character>(&key)) {
        return count_characters(character->text) == 1 &&
               is_clean(character->text, "");
    }
    const auto* pasted = std::get_if<Pasted>(&key);
    return pasted == nullptr || is_clean(pasted->text, "\t\n");
}

}  // namespace

TEST_CASE("keys: characters and control keys") { check(plain_rows()); }

TEST_CASE("keys: bytes that are no UTF-8") { check(invalid_rows()); }

TEST_CASE("keys: sequences") { check(sequence_rows()); }

TEST_CASE("keys: what is dropped whole") { check(dropped_rows()); }

TEST_CASE("keys: pastes") { check(paste_rows()); }

TEST_CASE("keys: what is not whole waits")
{
    for (const std::string_view bytes :
         {"\x1B", "\x1B[", "\x1B[1;5", "\x1BO", "\x1B]0;x", "\xE4\xB8"}) {
        CAPTURE(bytes);
        KeyDecoder decoder;
        CHECK(decoder.feed(bytes).empty());
        CHECK(decoder.is_waiting());
    }
}

TEST_CASE("keys: silence ends a paste, and what follows are keys again")
{
    KeyDecoder decoder;
    CHECK(decoder.feed("\x1B[200~one\rtwo").empty());
    CHECK(decoder.is_waiting());
    CHECK(decoder.give_up() == Keys{Pasted{"one\ntwo"}});
    CHECK_FALSE(decoder.is_waiting());
    CHECK(decoder.give_up().empty());
    // The end of it, should it come after all, means nothing.
    CHECK(decoder.feed("q\r\x1B[201~\x1B[A") == Keys{letter("q"), Enter, Up});
    CHECK(decoder.feed("\x1B[200~x\x1B[201~") == Keys{Pasted{"x"}});
}

TEST_CASE("keys: the ways out count in every state, at once")
{
    struct Unfinished {
        std::string name;
        std::string bytes;
        Keys before;  // what is known when the key comes
        Keys after;   // what is known behind "q", and silence
    };

    const Keys q = letters("q");
    const std::vector<Unfinished> states = {
        {"nothing", "", {}, q},
        {"a letter", "a", letters("a"), q},
        {"ESC", "\x1B", {}, q},
        {"ESC ESC", "\x1B\x1B", {}, q},
        {"CSI", "\x1B[", {}, q},
        {"CSI and parameters", "\x1B[1;5", {}, q},
        {"CSI and an intermediate", "\x1B[?2004;1$", {}, q},
        {"SS3", "\x1BO", {}, q},
        {"SS3 and a modifier", "\x1BO5", {}, q},
        {"F1 of the console", "\x1B[[", {}, q},
        {"an old mouse", "\x1B[M", {}, q},
        {"more of it", "\x1B[M !", {}, q},
        {"OSC", "\x1B]0;words", {}, q},
        {"DCS", "\x1BP>|xterm", {}, q},
        {"APC", "\x1B_G", {}, q},
        {"PM", "\x1B^x", {}, q},
        {"SOS", "\x1BXx", {}, q},
        {"half an ST", "\x1B]0;words\x1B", {}, q},
        {"one byte of two", "\xC3", {strange}, q},
        {"two bytes of three", "\xE4\xB8", {strange}, q},
        {"three bytes of four", "\xF0\x9F\x98", {strange}, q},
        {"a byte of a letter behind ESC", "\x1B\xC3", {}, q},
        {"a byte of a letter in CSI", "\x1B[\xC3", {}, q},
        {"an empty paste", "\x1B[200~", {}, {Pasted{"q"}}},
        {"a paste", "\x1B[200~two words", {}, {Pasted{"two wordsq"}}},
        {"a new line in one", "\x1B[200~a\r", {}, {Pasted{"a\nq"}}},
        {"ESC in one", "\x1B[200~a\x1B", {}, {Pasted{"aq"}}},
        {"half its end", "\x1B[200~a\x1B[20", {}, {Pasted{"a[20q"}}},
        {"a byte of a letter in one",
         "\x1B[200~a\xE4\xB8",
         {},
         {Pasted{"a\uFFFDq"}}},
    };

    struct WayOut {
        std::string byte;
        Special key;
    };

    const std::vector<WayOut> ways_out = {
        {"\x03", CtrlC}, {"\x04", CtrlD}, {"\x18", CtrlX}, {"\x1A", CtrlZ}};
    for (const Unfinished& state : states) {
        for (const WayOut& way_out : ways_out) {
            CAPTURE(state.name);
            CAPTURE(name(way_out.key));
            Keys known = state.before;
            known.emplace_back(way_out.key);
            KeyDecoder decoder;
            CHECK(decoder.feed(state.bytes + way_out.byte) == known);
            Keys after = decoder.feed("q");
            std::ranges::move(decoder.give_up(), std::back_inserter(after));
            CHECK(names(after) == names(state.after));
            std::ranges::copy(state.after, std::back_inserter(known));
            CHECK(keys_of(single_bytes(state.bytes + way_out.byte + "q")) ==
                  known);
        }
    }
}

TEST_CASE("keys: a way out in the middle of a paste makes no keys of the rest")
{
    KeyDecoder decoder;
    CHECK(decoder.feed("\x1B[200~one\x1A\r") == Keys{CtrlZ});
    CHECK(decoder.feed("q\x1B[2\x1A"
                       "01~q") == Keys{CtrlZ, Pasted{"one\nq"}, letter("q")});
}

TEST_CASE("keys: a paste is kept up to 1 MiB")
{
    constexpr std::size_t most = 1024 * 1024;
    KeyDecoder decoder;
    CHECK(decoder.feed("\x1B[200~" + std::string(most - 1, 'a')).empty());
    const Keys keys = decoder.feed("\u00E9z\x1B[201~q");
    REQUIRE(keys.size() == 2);
    CHECK(std::get<Pasted>(keys[0]).text == std::string(most - 1, 'a'));
    CHECK(decoder.feed("\x1B[200~b\x1B[201~") == Keys{Pasted{"b"}});
}

TEST_CASE("keys: no bytes make a character that is a control character")
{
    std::mt19937 random(20240607);  // a fixed seed
    // Half of all bytes are those that sequences are made of.
    constexpr std::string_view likely = "\x1B[O]P0123456789;~ABM\xC2\x9B\x07";
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (int i = 0; i < 100; ++i) {
            const auto drawn = random();
            bytes += drawn % 2 == 0 ? static_cast<char>(drawn >> 8U)
                                    : likely[(drawn >> 8U) % likely.size()];
        }
        const Keys keys = keys_of({bytes});
        REQUIRE(std::ranges::all_of(
            keys, [](const Key& key) { return is_clean(key); }));
        REQUIRE(keys_of(single_bytes(bytes)) == keys);
    }
}

}  // namespace ajar
