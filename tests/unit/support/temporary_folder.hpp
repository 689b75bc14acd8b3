// A folder of its own for a test, gone with all that is in it afterwards.
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace ajar {

class TemporaryFolder {
public:
    TemporaryFolder()
        : m_path(std::filesystem::temp_directory_path() / "ajar-test-XXXXXX")
    {
        if (mkdtemp(m_path.data()) == nullptr) {
            std::abort();
        }
        // A link on the way, as on some systems, is no part of what is tested.
        m_path = std::filesystem::canonical(m_path);
    }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    const std::string& path() const { return m_path; }

    // The path of something in it.
    std::string operator/(const std::string& name) const
    {
        return m_path + "/" + name;
    }

private:
    std::string m_path;
};

// The umask, for as long as a test needs it.
class Umask {
public:
    explicit Umask(mode_t mask) : m_before(umask(mask)) {}

    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;

    ~Umask() { umask(m_before); }

private:
    mode_t m_before;
};

inline void put(const std::string& path,
                const std::string& text,
                mode_t mode = 0600)
{
    std::ofstream(path, std::ios::binary) << text;
    chmod(path.c_str(), mode);
}

inline std::string text_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline mode_t mode_of(const std::string& path)
{
    struct stat status{};
    return lstat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

}  // namespace ajar
