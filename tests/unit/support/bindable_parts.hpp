// Items and scales that expressions may ask about, read but not bound.
#pragma once

#include <ajar/format/readers.hpp>

#include <doctest/doctest.h>

#include "told.hpp"

namespace ajar {

inline constexpr char bindable_parts[] = R"(
item = [
    {id = "mood", text = "?", options = [
        {value = 1, label = "low"}, {value = 2, label = "high"}]},
    {id = "color", text = "?", options = [
        {value = "red", label = "Red"}, {value = "blue", label = "Blue"}]},
    {id = "mixed", text = "?", options = [
        {value = 4, label = "four"}, {value = "na", label = "none"}]},
    {id = "reasons", text = "?", type = "multiple_choice", options = [
        {value = "noise", label = "Noise"}, {value = 3, label = "Three"},
        {value = -1, label = "Less"}]},
    {id = "hours", text = "?", type = "number", min = 0, max = 24},
    {id = "words", text = "?", type = "text"},
    {id = "day", text = "?", type = "date"},
    {id = "rest", text = "!", type = "note"},
    {id = "in", text = "?", options = [{value = 1, label = "One"}]},
]
scale = [
    {id = "energy", title = "E", method = "sum", items = ["mood"], bands = [
        {id = "low", label = "Low"}, {id = "high", label = "High", from = 2}]},
    {id = "time", title = "T", method = "mean", items = ["hours"]},
    {id = "all", title = "A", method = "mean", scales = ["energy", "time"]},
]
)";

const Definitions& definitions();

}  // namespace ajar
