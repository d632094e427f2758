# What the scripts beside this file share; to be sourced. Sets `work`, a folder of its own that is removed at the end,
# with two copies of a site in it: `a` and, changed on every page, `b`.
#
# SITE  the command under test (default: the project's ./site)
# DEMO  the site to bake       (default: src/test/sites/demo)

export LC_ALL=C
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
SITE=${SITE:-$project/site}
DEMO=${DEMO:-$project/src/test/sites/demo}

die() {
  echo "$(basename "$0"): $*" >&2
  exit 2
}

[ -x "$SITE" ] || die "no command $SITE (set SITE)"
[ -d "$DEMO/content" ] || die "no site in $DEMO (set DEMO)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -R "$DEMO" "$work/a"
rm -rf "$work/a/output"
cp -R "$work/a" "$work/b"
find "$work/b/content" -name '*.adoc' ! -name '*.*.adoc' -exec sh -c \
  'for file; do printf "\n\nZweite Fassung dieses Textes.\n" >> "$file"; done' sh {} +

# bake SITE OUTPUT: exit code of the command; what it says goes to $work/log
bake() {
  "$SITE" bake --source "$work/$1" --output "$2" --today 2026-12-01 > "$work/log" 2>&1
}

# digest FOLDER: one line for every byte, name and permission below it
digest() {
  [ -d "$1" ] || { echo missing; return; }
  (
    cd "$1"
    find . -type f -print0 | sort -z | xargs -0 -r sha256sum
    find . -printf '%y %m %p\n' | sort
  ) | sha256sum | cut -d ' ' -f 1
}

# beside FOLDER: the names of what stands beside it and belongs to its releases
beside() {
  find "$(dirname "$1")" -mindepth 1 -maxdepth 1 -name ".$(basename "$1").*" -printf '%f\n'
}
