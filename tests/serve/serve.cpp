// Serves many runs of the program in one process, so that thousands of random
// cases can be compared in a test. A request on standard input: a line "N M",
// then N lines with an argument each, then M bytes of standard input. The
// answer: a line "STATUS OUT ERR", then the bytes of both outputs.
#include <ajar/cli/app.hpp>
#include <ajar/cli/surroundings.hpp>

#include <cstddef>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::size_t words = 0;
    std::size_t bytes = 0;
    while (std::cin >> words >> bytes && std::cin.ignore()) {
        std::vector<std::string> arguments(words);
        for (std::string& argument : arguments) {
            std::getline(std::cin, argument);
        }
        std::string input(bytes, '\0');
        std::cin.read(input.data(), static_cast<std::streamsize>(bytes));
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        const int status = ajar::run(arguments, {in, out, err}, {});
        std::cout << status << ' ' << out.view().size() << ' '
                  << err.view().size() << '\n'
                  << out.view() << err.view() << std::flush;
    }
    return 0;
}
