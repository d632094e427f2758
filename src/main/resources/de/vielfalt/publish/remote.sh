# What a release needs done where it is published to, by request; runs as long as the connection lives. POSIX sh; GNU or BusyBox.
# Answers: "ok N" and N bytes, or "no" and why.
set -u
umask 022
LC_ALL=C
export LC_ALL

no() {
  printf 'no %s\n' "$*"
  exit 1
}

live() {
  if [ -L current ]; then
    link=$(readlink current)
    printf '%s' "${link##*/}"
  fi
}

text() {
  printf 'ok %s\n%s' "${#1}" "$1"
}

# The releases that are whole, one a line.
ids() {
  for file in manifests/*.json; do
    id=${file#manifests/}
    id=${id%.json}
    if [ -d "releases/$id" ]; then
      printf '%s\n' "$id"
    fi
  done
}

# Clears away what a run left that was cut off.
tidy() {
  rm -rf .current releases/.[!.]* manifests/.[!.]*
  for folder in releases/*; do
    id=${folder#releases/}
    if [ -d "$folder" ] && [ ! -f "manifests/$id.json" ] && [ "$id" != "$(live)" ]; then
      rm -rf "$folder"
    fi
  done
}

# Whether a folder holds so many files, and these: folder, number, list of sums.
holds() {
  [ "$(($(find "$1" -type f | wc -l)))" -eq "$2" ] || return 1
  [ "$(($(find "$1" ! -type f ! -type d | wc -l)))" -eq 0 ] || return 1
  sums=$PWD/$3
  (cd "$1" && sha256sum -c "$sums" >/dev/null 2>&1)
}

# Takes a release in: blocks of 512 bytes to come, the release that it shares files with, number of files.
receive() {
  mkdir releases/.in || return 1
  # Exactly so many bytes, and no more: what follows are requests. tar may stop before the end, dd must not.
  dd bs=512 count="$1" iflag=fullblock 2>/dev/null | {
    tar -xof - -C releases/.in
    unpacked=$?
    cat >/dev/null
    exit "$unpacked"
  } || return 1
  [ -f releases/.in/end ] || return 1
  if [ "$2" = - ]; then
    mkdir releases/.new || return 1
  else
    cp -al "releases/$2" releases/.new 2>/dev/null || {
      rm -rf releases/.new
      cp -a "releases/$2" releases/.new || return 1
    }
  fi
  (cd releases/.new && xargs -0 rm -rf -- <../.in/drop) || return 1
  find releases/.new -depth -type d -exec rmdir {} + 2>/dev/null
  mkdir -p releases/.new || return 1
  cp -al releases/.in/files/. releases/.new/ 2>/dev/null || cp -a releases/.in/files/. releases/.new/ || return 1
  find releases/.new -type d ! -perm 755 -exec chmod 755 {} + || return 1
  find releases/.new -type f ! -perm 644 -exec chmod 644 {} + || return 1
  holds releases/.new "$3" releases/.in/sums || return 2
}

# What was taken in is whole, and becomes a release that is not live yet.
finish() {
  rm -rf "releases/$1" &&
    mv releases/.new "releases/$1" &&
    mv releases/.in/manifest.json "manifests/.$1" &&
    mv "manifests/.$1" "manifests/$1.json" &&
    rm -rf releases/.in
}

put() {
  rm -rf releases/.new releases/.in
  receive "$2" "$3" "$4"
  case $? in
    0) finish "$1" || no put ;;
    2)
      rm -rf releases/.new releases/.in
      printf 'no damaged\n'
      return
      ;;
    *)
      rm -rf releases/.new releases/.in
      no put # what is left of the stream must not be read as requests
      ;;
  esac
  text ''
}

# One rename. Not every mv can take the place of a link to a folder.
show() {
  rm -f .current
  ln -s "releases/$1" .current || no show
  mv -fT .current current 2>/dev/null ||
    perl -e 'rename(".current", "current") or exit 1' 2>/dev/null ||
    { [ ! -L current ] && mv .current current; } || no show
  text ''
}

delete() {
  rm -f "manifests/$1.json"
  if [ -d "releases/$1" ]; then
    mv "releases/$1" "releases/.$1" || no delete
  fi
  rm -rf "releases/.$1" || no delete
  text ''
}

# Whether a release is whole: list of sums in so many bytes, number of files.
check() {
  dd bs="$2" count=1 iflag=fullblock 2>/dev/null >manifests/.sums || no check
  if holds "releases/$1" "$3" manifests/.sums; then
    text ''
  else
    printf 'no damaged\n'
  fi
  rm -f manifests/.sums
}

IFS= read -r mode && IFS= read -r root || exit 1
printf 'vielfalt 1\n'
for tool in cp dd find flock mv readlink sha256sum tar xargs; do
  command -v "$tool" >/dev/null 2>&1 || no tool "$tool"
done
if [ -e "$root" ] || [ -L "$root" ]; then
  [ -d "$root" ] || no foreign
  cd "$root" || no access
  if [ -e current ] && [ ! -L current ]; then
    no foreign
  fi
  if [ ! -d releases ] || [ -L releases ]; then
    [ -z "$(ls -A | grep -vxF .lock)" ] || no foreign
  fi
elif [ "$mode" = look ]; then
  cd / && mode=nothing
fi
if [ "$mode" = begin ]; then
  mkdir -p "$root/releases" "$root/manifests" || no access
  cd "$root" || no access
  exec 9<releases || no access # a folder can be locked, and is never replaced; see FolderLock
  flock -n 9 || {
    printf 'waiting\n'
    flock 9 || no lock
  }
  tidy
fi
printf 'ready\n'

while IFS= read -r line; do
  set -f
  set -- $line
  set +f
  case ${1-} in
    live)
      if [ "$mode" = nothing ]; then text ''; else text "$(live)"; fi
      ;;
    ids) text "$(ids)" ;;
    manifest)
      if [ -f "manifests/$2.json" ]; then
        printf 'ok %s\n' "$(($(wc -c <"manifests/$2.json")))"
        cat "manifests/$2.json"
      else
        text ''
      fi
      ;;
    put) put "$2" "$3" "$4" "$5" ;;
    show) show "$2" ;;
    delete) delete "$2" ;;
    check) check "$2" "$3" "$4" ;;
    *) no request ;;
  esac
done
