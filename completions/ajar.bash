# Completion of ajar for bash, with or without the bash-completion package.

# The ids of all questionnaires, the person's own among them. $1 is the program
# as it was typed; where it cannot be run there are none.
_ajar_ids() {
    "$1" list --format json </dev/null 2>/dev/null |
        sed -n 's/.*{"id": "\([^"]*\)".*/\1/p'
}

# The word that names the command, wherever options stand; nothing before it
# was typed. $@ are the words before the one that is being completed.
_ajar_command() {
    local word is_value=
    shift
    for word; do
        if [[ -n $is_value ]]; then
            is_value=
        elif [[ $word == --color || $word == --directory ]]; then
            is_value=yes
        elif [[ $word != -* && $word != = ]]; then
            printf '%s\n' "$word"
            return
        fi
    done
}

_ajar_options() {
    local every='-h --help --version --color -q --quiet --no-input --directory'
    local result='--format -o --output --force --width --ascii --country --all
        --explain'
    case $1 in
        take) printf '%s\n' "$every $result --plain --screen --draft --no-draft
            --save-answers" ;;
        resume) printf '%s\n' "$every $result --plain --screen --save-answers" ;;
        score) printf '%s\n' "$every $result" ;;
        forget) printf '%s\n' "$every --dry-run --yes" ;;
        check) printf '%s\n' "$every --format --strict --witness" ;;
        list) printf '%s\n' "$every --format" ;;
        show) printf '%s\n' "$every --toml" ;;
        support) printf '%s\n' "$every --all" ;;
        '' | template | new | help) printf '%s\n' "$every" ;;
    esac
}

_ajar_words() {
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
}

_ajar_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$@")
}

_ajar() {
    local current=${COMP_WORDS[COMP_CWORD]} before= command
    local -i at=COMP_CWORD
    COMPREPLY=()
    # "--format=json" comes as three words.
    if [[ $current == = ]]; then
        current=
    elif ((at > 1)) && [[ ${COMP_WORDS[at - 1]} == = ]]; then
        at=at-1
    fi
    if ((at > 0)); then
        before=${COMP_WORDS[at - 1]}
    fi
    command=$(_ajar_command "${COMP_WORDS[@]:0:COMP_CWORD}")
    case $before in
        --color) _ajar_words 'auto always never' "$current"; return ;;
        --format)
            case $command in
                check | list) _ajar_words 'text json' "$current" ;;
                *) _ajar_words 'text markdown json' "$current" ;;
            esac
            return ;;
        -o | --output | --save-answers) _ajar_files -f -- "$current"; return ;;
        --directory) _ajar_files -d -- "$current"; return ;;
        --width | --country | --witness) return ;;
    esac
    if [[ $current == -* ]]; then
        _ajar_words "$(_ajar_options "$command")" "$current"
        return
    fi
    case $command in
        '') _ajar_words 'take resume forget score check list show template new
            support help' "$current" ;;
        help) _ajar_words 'take resume forget score check list show template
            new support help keys accessibility privacy format codes' \
            "$current" ;;
        resume | forget)
            _ajar_words "$(_ajar_ids "${COMP_WORDS[0]}")" "$current" ;;
        take | score | check | show | template)
            _ajar_words "$(_ajar_ids "${COMP_WORDS[0]}")" "$current"
            _ajar_files -d -- "$current"
            _ajar_files -f -X '!*.toml' -- "$current" ;;
        new) _ajar_files -f -- "$current" ;;
    esac
}

complete -F _ajar ajar
