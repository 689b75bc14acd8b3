// The result in screen mode, without a screen: keys in, frames out.
#pragma once

#include <ajar/engine/typed.hpp>
#include <ajar/terminal/device/key_decoder.hpp>
#include <ajar/terminal/screen/field.hpp>
#include <ajar/terminal/screen/page.hpp>
#include <ajar/terminal/screen/support.hpp>
#include <ajar/terminal/talk/result.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace ajar {

class ScreenResult {
public:
    explicit ScreenResult(const ResultDoors& doors);

    // True when the person leaves, or wants lines.
    bool press(const Key& pressed);

    // How they left.
    ResultEnd end() const { return m_end; }

    Frame frame(const WindowSize& size);

    bool wants_lines() const { return m_wants_lines; }

private:
    enum class View { Part, WorkedOut, Help, Save, Leave };

    Page page(std::size_t columns) const;
    Page part_page(std::size_t columns) const;
    Page leave_page(std::size_t columns) const;
    Page save_page(std::size_t columns) const;
    bool press_on_part(const Key& key);
    bool press_on_leave(const Key& key);
    bool follow(AtResult wish);
    bool leave();
    bool scroll(const Key& key);  // never over
    void press_on_save(const Key& key);
    void turn_to(std::size_t part);
    void show(View view);

    bool is_last() const { return m_part + 1 == m_parts.size(); }

    const ResultDoors& m_doors;
    std::vector<Report> m_parts;
    std::size_t m_part = 0;
    bool m_shows_all = false;
    bool m_wants_lines = false;
    ResultEnd m_end = ResultEnd::Done;
    View m_view = View::Part;
    Field m_path;
    SupportState m_support;
    std::string m_notice;
    PageScroll m_scroll;
    WindowSize m_size;
};

}  // namespace ajar
