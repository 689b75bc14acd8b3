# Completion of ajar for fish.

# The ids of all questionnaires, the person's own among them.
function __ajar_ids
    set -l words (commandline -opc)
    $words[1] list --format json </dev/null 2>/dev/null |
        string match -rg '\{"id": "([^"]*)"'
end

function __ajar_questionnaires
    __ajar_ids
    __fish_complete_suffix .toml
end

function __ajar_option
    complete -c ajar -n "__fish_seen_subcommand_from $argv[1]" $argv[2..]
end

set -l commands take resume forget score check list show template new support help
set -l with_result take resume score
set -l with_talk take resume
set -l with_questionnaire take score check show template

complete -c ajar -f

function __ajar_has_no_command --inherit-variable commands
    not __fish_seen_subcommand_from $commands
end

complete -c ajar -s h -l help -d 'show help and stop'
complete -c ajar -l version -d 'show the version and stop'
complete -c ajar -l color -x -a 'auto always never' -d colours
complete -c ajar -s q -l quiet -d 'say nothing but errors beside the result'
complete -c ajar -l no-input -d 'never ask anything'
complete -c ajar -l directory -x -a '(__fish_complete_directories)' \
    -d 'look for questionnaires there as well'

complete -c ajar -n __ajar_has_no_command -a take \
    -d 'answer a questionnaire and see the result'
complete -c ajar -n __ajar_has_no_command -a resume -d 'go on with a draft'
complete -c ajar -n __ajar_has_no_command -a forget -d 'delete drafts'
complete -c ajar -n __ajar_has_no_command -a score \
    -d 'turn a file of answers into a result'
complete -c ajar -n __ajar_has_no_command -a check \
    -d 'look for mistakes in questionnaires'
complete -c ajar -n __ajar_has_no_command -a list \
    -d 'show which questionnaires there are'
complete -c ajar -n __ajar_has_no_command -a show \
    -d 'what it asks, why, and how it is scored'
complete -c ajar -n __ajar_has_no_command -a template \
    -d 'print a file of answers to fill in'
complete -c ajar -n __ajar_has_no_command -a new \
    -d 'make a small questionnaire to start from'
complete -c ajar -n __ajar_has_no_command -a support \
    -d 'where to find someone to talk to now'
complete -c ajar -n __ajar_has_no_command -a help \
    -d 'show help on a command or topic'

__ajar_option "$with_questionnaire" -a '(__ajar_questionnaires)'
__ajar_option 'resume forget' -a '(__ajar_ids)'
__ajar_option new -F
__ajar_option help -a "$commands keys accessibility privacy format codes"

__ajar_option "$with_result" -l format -x -a 'text markdown json' \
    -d 'form of the result'
__ajar_option "$with_result" -s o -l output -r -F -d 'write the result to a file'
__ajar_option "$with_result" -l force \
    -d 'replace the file when it is there already'
__ajar_option "$with_result" -l width -x -d 'columns of the text'
__ajar_option "$with_result" -l ascii -d 'plain ASCII characters only'
__ajar_option "$with_result" -l country -x \
    -d 'whose help lines the support part shows'
__ajar_option "$with_result" -l all -d 'print every explanation in full'
__ajar_option "$with_result" -l explain \
    -d 'add how each part of the result came about'

__ajar_option "$with_talk" -l plain \
    -d 'line by line, for screen readers and pipes'
__ajar_option "$with_talk" -l screen \
    -d 'a page at a time, on a screen of its own'
__ajar_option "$with_talk" -l save-answers -r -F \
    -d 'keep the answers in a file too'
__ajar_option take -l draft -d 'keep a private draft, to go on later'
__ajar_option take -l no-draft -d 'keep no draft, and do not ask'

__ajar_option forget -l dry-run -d 'say what would be deleted'
__ajar_option forget -l yes -d 'delete without asking'
__ajar_option 'check list' -l format -x -a 'text json' -d 'form of the report'
__ajar_option check -l strict -d 'treat warnings as errors'
__ajar_option check -l witness -x -d 'print answers that show a part'
__ajar_option show -l toml -d 'print the file itself'
__ajar_option support -l all -d 'every country of the list'
