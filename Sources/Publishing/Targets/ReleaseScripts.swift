/// What is done on the server of an rsync target, each in one go. POSIX shell; `rsync` is there, because files come in through it.
///
/// `$1` is the link that visitors see, `$2` the folder of the releases. Releases are numbered; no clock decides which is newer.
enum ReleaseScripts {
    /// Prints, each ended by a NUL: what the link is, its target; the releases in words; the manifest; then every path of the release.
    static let look = """
        set -eu
        if [ -L "$1" ]; then printf 'link\\0'; readlink "$1" | tr -d '\\n'
        elif [ -d "$1" ]; then if [ -z "$(ls -A "$1")" ]; then printf 'nothing\\0'; else printf 'folder\\0'; fi
        elif [ -e "$1" ]; then printf 'file\\0'
        else printf 'nothing\\0'; fi
        printf '\\0'
        if [ -d "$2" ]; then ls "$2"; fi
        printf '\\0'
        if [ -e "$1/$3" ]; then cat "$1/$3"; fi
        printf '\\0'
        if [ -L "$1" ] && [ "$4" = all ]; then cd "$1"; find . ! -type d -print0; fi
        """

    /// Begins a release as a copy of `$3`, the one that is live, by hard links, and prints its number.
    static let begin = """
        set -eu
        mkdir -p "$2"; cd "$2"
        last=0
        for entry in *; do
            number=${entry%%.*}
            case $number in ''|*[!0-9]*) continue;; esac
            if [ "$number" -gt "$last" ]; then last=$number; fi
        done
        release=$((last + 1))
        until mkdir "$release.unfinished" 2>/dev/null; do
            [ -d "$release.unfinished" ] || mkdir "$release.unfinished"
            release=$((release + 1))
        done
        if [ -n "$3" ]; then rsync -a --link-dest="../$3" "./$3/" "./$release.unfinished/"; fi
        echo "$release"
        """

    /// Removes the paths on the standard input from the release `$3`; of those that end in a slash, the folders that are empty.
    static let remove = """
        set -eu
        cd "$2/$3.unfinished"
        xargs -0 sh -c 'for path; do case $path in */) rmdir "$path" 2>/dev/null;; *) rm -f "$path" || exit 255;; esac; done; :' marquee
        """

    /// Puts the manifest in, and lets the link point to the release `$3`, if it still points to `$4`. Keeps `$5` releases.
    static let finish =
        """
        set -eu
        \(absoluteLink)
        cd "$2"
        cat >"$3.unfinished/$6.new"
        mv -f "$3.unfinished/$6.new" "$3.unfinished/$6"
        mv "$3.unfinished" "$3"

        """ + swap + """
            for entry in *; do
                number=${entry%%.*}
                case $number in ''|*[!0-9]*) continue;; esac
                case $entry in
                    *.unfinished) if [ "$number" -gt "$3" ]; then continue; fi;;
                    "$number") continue;;
                esac
                mv "$entry" "$number.trash" 2>/dev/null || [ ! -e "$entry" ] || [ "$entry" = "$number.trash" ]
                rm -rf "$number.trash"
            done
            for release in $(ls | grep -E '^[0-9]+$' | sort -rn | tail -n "+$(($5 + 1))"); do
                if [ "$release" != "$3" ]; then mv "$release" "$release.trash"; rm -rf "$release.trash"; fi
            done

            """

    /// Lets the link point to the release `$3`, if it still points to `$4`.
    static let roll =
        """
        set -eu
        \(absoluteLink)
        cd "$2"
        [ -d "$3" ] || { echo "the release $3 is not there any more" >&2; exit 1; }

        """ + swap

    /// Where the link is, also from another folder.
    private static let absoluteLink = #"case $1 in /*) link=$1;; *) link=$PWD/$1;; esac"#

    /// The exit code where somebody else has published in the meantime.
    static let overtaken = 75

    /// `mv` follows a link to a folder, unless it is told not to: with -T on Linux, with -h on BSD and macOS. Only `rename` is atomic.
    private static let swap = """
        live=
        if [ -L "$link" ]; then live=$(readlink "$link"); fi
        if [ "$live" != "$4" ]; then exit 75; fi
        if [ -d "$link" ] && [ ! -L "$link" ]; then rmdir "$link"; fi
        ln -s "${2##*/}/$3" "next.$$"
        mv -fT "next.$$" "$link" 2>/dev/null || mv -fh "next.$$" "$link" || { rm -f "next.$$"; exit 1; }

        """
}
