/// The scripts that run on the server of an rsync target. They are POSIX shell; `rsync` is installed there, because it receives the files.
///
/// `$1` is the link that visitors see, `$2` the folder of the releases; both are absolute or begin with `./`, so neither is taken for an
/// option. Releases are numbered; no clock decides which is newer.
///
/// Beside a release, out of sight of visitors, is its list, `.marquee-7.paths`: a line with its number and target, then every path that
/// Marquee has put into it, one per line. The list is written before anything else and removed last. A folder is removed only if it has a
/// list, holds nothing that is not in the list, and nothing that has been changed since it was finished. The list has the date of that
/// moment.
enum ReleaseScripts {
    /// Prints, each followed by a NUL: the kind of the link, its target, the releases in words, the manifest. Then, if `$4` is `all`, every
    /// path of the release that is not a folder, an empty one, every folder, and another empty one; then the size and path of each file,
    /// one per line. The size of a path with a line break is unspecified.
    static let look = """
        set -eu
        if [ -L "$1" ]; then printf 'link\\0'; readlink -- "$1" | tr -d '\\n'
        elif [ -d "$1" ]; then if [ -z "$(ls -A -- "$1")" ]; then printf 'nothing\\0'; else printf 'folder\\0'; fi
        elif [ -e "$1" ]; then printf 'file\\0'
        else printf 'nothing\\0'; fi
        printf '\\0'
        if [ -d "$2" ] && [ ! -L "$2" ]; then
            for release in "$2"/*; do
                if [ -d "$release" ] && [ ! -L "$release" ] && [ -f "$release/$3" ]; then printf '%s\\n' "${release##*/}"; fi
            done
        fi
        printf '\\0'
        if [ -e "$1/$3" ]; then cat -- "$1/$3"; fi
        printf '\\0'
        if [ -L "$1" ] && [ "$4" = all ]; then
            cd -- "$1"
            find . ! -type d -print0
            printf '\\0'
            find . -type d -print0
            printf '\\0'
            find . -type f -exec wc -c {} +
        fi
        """

    /// Starts a release of the target `$4` as a hard-linked copy of the live one, `$3`, and prints its number. The paths that will be
    /// sent to it are on standard input, each followed by a NUL.
    static let begin =
        """
        set -eu
        \(records)
        \(enter)
        last=0
        for entry in *; do
            number=${entry%%.*}
            is_number "$number" || continue
            case $entry in "$number"|"$number.unfinished"|"$number.trash") ;; *) continue;; esac
            if [ "$number" -gt "$last" ]; then last=$number; fi
        done
        release=$((last + 1))
        until ! is_there "$release" && ! is_there "$release.trash" && mkdir -- "$release.unfinished" 2>/dev/null; do
            is_there "$release" || is_there "$release.trash" || is_there "$release.unfinished" || mkdir -- "$release.unfinished"
            release=$((release + 1))
        done
        new=$release.unfinished
        {
            printf '%s\\n' "marquee release $release of $4"
            {
                cat
                if [ -n "$3" ]; then (cd -- "./$3"; paths); fi
            } | as_lines | LC_ALL=C sort -u
        } >"$(list "$release").new"
        mv -f -- "$(list "$release").new" "$(list "$release")"
        mkdir -- "./$new/.marquee-arriving"
        if [ -n "$3" ]; then
            rsync -a --exclude=/.marquee-arriving --exclude="/$manifest" --exclude="/$manifest.new" \\
                --temp-dir=.marquee-arriving --link-dest="../$3" -- "./$3/" "./$new/"
        fi
        echo "$release"

        """

    /// Removes the paths on the standard input from the release `$3`; paths that end in a slash are folders, removed only if empty.
    static let remove = """
        set -eu
        cd -- "$2/$3.unfinished"
        xargs -0 sh -c 'for path; do case $path in */) rmdir -- "$path" 2>/dev/null;; *) rm -f -- "$path" || exit 255;; esac; done; :' marquee
        """

    /// Adds the manifest, and points the link to the release `$3` if it still points to `$4`. Keeps `$5` releases of the target `$7`.
    static let finish =
        """
        set -eu
        \(absoluteLink)
        \(records)
        \(enter)
        new=$3.unfinished
        cat >"./$new/$6.new"
        mv -f -- "./$new/$6.new" "./$new/$6"
        rmdir -- "./$new/.marquee-arriving" 2>/dev/null || :
        if is_there "$3"; then echo "'$3' has appeared in '$2', and Marquee did not put it there; move it away" >&2; exit 1; fi
        mv -- "./$new" "./$3"
        touch -- "$(list "$3")"

        """ + swap + """
            # What the owner has put into the release before is in this one, too.
            before=${live##*/}
            if [ -n "$live" ] && is_marked "$before" "$before" "$7"; then
                {
                    head -n 1 "$(list "$before")"
                    { sed 1d "$(list "$before")"; sed 1d "$(list "$3")"; } | LC_ALL=C sort -u
                } >"$(list "$before").new"
                mv -f -- "$(list "$before").new" "$(list "$before")"
            fi
            for entry in *; do
                number=${entry%%.*}
                is_number "$number" || continue
                case $entry in
                    "$number.unfinished") if [ "$number" -gt "$3" ]; then continue; fi;;
                    "$number.trash") ;;
                    *) continue;;
                esac
                discard "$entry" "$number" "$7"
            done
            kept=0
            for release in $(for entry in *; do if is_number "$entry"; then echo "$entry"; fi; done | sort -rn); do
                is_marked "$release" "$release" "$7" || continue
                kept=$((kept + 1))
                if [ "$kept" -le "$5" ] || [ "$release" = "$3" ] || is_there "$release.trash"; then continue; fi
                is_ours "$release" "$release" "$7" || continue
                mv -- "./$release" "./$release.trash"
                discard "$release.trash" "$release" "$7"
            done
            # Lists of what is gone.
            for entry in .marquee-*.paths; do
                number=${entry#.marquee-}
                number=${number%.paths}
                if is_number "$number" && is_list "$number" "$7" && ! is_there "$number" && ! is_there "$number.unfinished" \\
                    && ! is_there "$number.trash"; then rm -f -- "./$entry"; fi
            done

            """

    /// Prints the manifest `$4` of the release `$3`, followed by a NUL, then the size and path of each file in it, one per line. The output
    /// for a path with a line break is unspecified.
    static let inspect = """
        set -eu
        cd -- "$2"
        if [ ! -d "./$3" ] || [ -L "./$3" ]; then echo "the release $3 no longer exists" >&2; exit 1; fi
        cd -- "./$3"
        if [ -f "$4" ]; then cat -- "$4"; fi
        printf '\\0'
        find . -type f -exec wc -c {} +
        """

    /// Points the link to the release `$3` if it still points to `$4`.
    static let roll =
        """
        set -eu
        \(absoluteLink)
        \(records)
        \(enter)
        if [ ! -d "./$3" ] || [ -L "./$3" ]; then echo "the release $3 no longer exists" >&2; exit 1; fi

        """ + swap

    /// The path of the link, valid from any folder.
    private static let absoluteLink = #"case $1 in /*) link=$1;; *) link=$PWD/$1;; esac"#

    /// Changes to the folder of the releases, and makes it if needed.
    private static let enter = """
        mkdir -p -- "$2"
        if [ -L "$2" ]; then echo "'$2' is a symbolic link, which may lead to somebody else's files; remove it" >&2; exit 1; fi
        cd -- "$2"
        """

    /// How a release is told apart from files that others have put beside it.
    private static let records = """
        manifest=\(PublishedManifest.path)
        is_there() { [ -e "./$1" ] || [ -L "./$1" ]; }
        # As Marquee writes numbers: no zero at the beginning, and not so long that a shell cannot count any more.
        is_number() { case $1 in ''|0*|*[!0-9]*|??????????*) return 1;; esac; }
        # A NUL after each path, which ends up a line; a line break in a path becomes another sign.
        as_lines() { tr '\\n\\000' '\\001\\n'; }
        as_paths() { tr '\\n\\001' '\\000\\n'; }
        # Everything but folders and Marquee's own records.
        paths() {
            find . ! -type d ! -path './.marquee-arriving/*' ! -path "./$manifest" ! -path "./$manifest.new" -print0
        }
        # The list of release $1.
        list() { echo "./.marquee-$1.paths"; }
        # Whether there is a list of release $1 of the target $2.
        is_list() {
            [ -f "$(list "$1")" ] && [ ! -L "$(list "$1")" ] && [ "$(head -n 1 "$(list "$1")")" = "marquee release $1 of $2" ]
        }
        # Whether the folder $1 may be release $2 of the target $3.
        is_marked() { [ -d "./$1" ] && [ ! -L "./$1" ] && is_list "$2" "$3"; }
        # Those among the lines on the standard input that are in the list $1, if $2 is 1; if it is 0, those that are not.
        listed() { LC_ALL=C awk -v wanted="$2" 'NR == FNR { known[$0]; next } ($0 in known) == wanted' "$1" -; }
        # Whether something in the folder $1 was changed since release $2 was finished, and is in no other release.
        is_changed() {
            case $1 in *.unfinished) return 1;; esac
            [ -n "$(cd "./$1" && find . ! -type d ! -path "./$manifest" -links 1 -newer "../$(list "$2")" -print | head -n 1)" ]
        }
        # Whether it is marked, and nothing is in it that is not in its list or was changed.
        is_ours() {
            is_marked "$@" && ! is_changed "$@" && [ -z "$(cd "./$1" && paths | as_lines | listed "../$(list "$2")" 0 | head -n 1)" ]
        }
        # Removes a folder that is ours, and then its list, so that whoever finds the rest knows whose it is.
        discard() {
            if is_ours "$@"; then
                (
                    cd "./$1"
                    paths | as_lines | listed "../$(list "$2")" 1 | as_paths | xargs -0 rm -f --
                    find . ! -type d \\( -path './.marquee-arriving/*' -o -path "./$manifest" -o -path "./$manifest.new" \\) \\
                        -exec rm -f -- {} +
                    find . -depth -type d ! -path . -exec rmdir -- {} + 2>/dev/null || :
                )
            fi
            # One that was killed between making it and marking it has left it empty.
            if [ -d "./$1" ] && [ ! -L "./$1" ]; then rmdir -- "./$1" 2>/dev/null || :; fi
        }
        """

    /// The exit code if someone else has published in the meantime.
    static let overtaken = 75

    /// `mv` follows a link to a folder, unless it is told not to: with -T on Linux, with -h on BSD and macOS. Only `rename` is atomic.
    private static let swap = """
        live=
        if [ -L "$link" ]; then live=$(readlink -- "$link"); fi
        if [ "$live" != "$4" ]; then exit 75; fi
        if [ -d "$link" ] && [ ! -L "$link" ]; then rmdir -- "$link"; fi
        ln -s -- "${2##*/}/$3" "next.$$"
        mv -fT -- "next.$$" "$link" 2>/dev/null || mv -fh -- "next.$$" "$link" || { rm -f -- "next.$$"; exit 1; }

        """
}
