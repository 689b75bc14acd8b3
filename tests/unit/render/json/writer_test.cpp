#include <ajar/render/json/writer.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("JsonWriter spreads objects over lines and keeps lists on one")
{
    JsonWriter json;
    json.open_object();
    json.key("a").count(1);
    json.key("none").open_object();
    json.close_object();
    json.key("empty").open_array();
    json.close_array();
    json.key("ids").texts({"x", "y"});
    json.key("line").open_object(Spread::OneLine);
    json.key("b").boolean(true);
    json.key("c").open_array();
    json.null();
    json.boolean(false);
    json.close_array();
    json.close_object();
    json.key("more").open_array();
    json.open_object();
    json.key("n").number_or_null(Number::parse("-0.5"));
    json.key("m").number_or_null({});
    json.key("t").text_or_null("");
    json.close_object();
    json.text("last");
    json.close_array();
    json.close_object();
    CHECK(json.finished() == R"({
  "a": 1,
  "none": {},
  "empty": [],
  "ids": ["x", "y"],
  "line": {"b": true, "c": [null, false]},
  "more": [
    {
      "n": -0.5,
      "m": null,
      "t": null
    },
    "last"
  ]
}
)");
}

TEST_CASE("JsonWriter writes any text as valid JSON")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::string json;
    };

    const std::vector<Row> rows = {
        {"nothing", "", R"("")"},
        {"quotes and backslashes", R"(a "b" \c)", R"("a \"b\" \\c")"},
        {"lines and tabs", "a\nb\tc", R"("a\nb c")"},
        {"a control character", "\x1B[1m", R"("\\u{1B}[1m")"},
        {"NUL", std::string(1, '\0'), R"("\\u{0}")"},
        {"a line separator", "\u2028", R"("\\u{2028}")"},
        {"bad UTF-8", "\xFF", R"("\\x{FF}")"},
        {"other scripts", "\u00E9\u4E2D\U0001F642",
         "\"\u00E9\u4E2D\U0001F642\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        JsonWriter json;
        json.text(row.text);
        CHECK(json.finished() == row.json + "\n");
    }
}

}  // namespace ajar
