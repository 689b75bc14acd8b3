#include <ajar/cli/app.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/cli/surroundings.hpp>

#include <exception>
#include <iostream>

int main(int count, char** words)
{
    try {
        ajar::prepare_process();
        ajar::StandardInput input;
        return ajar::run({words + 1, words + count},
                         {input, std::cout, std::cerr}, ajar::look_around());
    } catch (const std::exception&) {
        std::cerr << "ajar: internal error: this is a fault of the program, "
                     "not of yours\n";
        return 70;
    }
}
