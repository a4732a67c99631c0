# Sourced by run.sh and test.sh: installs what a bare Debian lacks. Running it again changes nothing.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0

gagal() { echo "$*" >&2; exit 1; }

ada_chromium() {
  local program
  for program in chromium-headless-shell chromium chromium-browser google-chrome microsoft-edge; do
    command -v "$program" >/dev/null && return 0
  done
  return 1
}

paket_yang_kurang() {
  ada_chromium || echo chromium-headless-shell
  command -v pdftotext >/dev/null || echo poppler-utils
  command -v qpdf >/dev/null || echo qpdf
  command -v curl >/dev/null || echo curl
  # Only some tests want it, and they are skipped by name without it: nobody is asked for it.
  [ "$(id -u)" -ne 0 ] || command -v strace >/dev/null || echo strace
  [ "$(id -u)" -ne 0 ] || [ -z "${untuk_uji:-}" ] || command -v soffice >/dev/null || echo libreoffice-calc-nogui
  [ -d /usr/share/fonts/truetype/liberation ] || [ -d /usr/share/fonts/truetype/liberation2 ] || echo fonts-liberation
  [ "$(id -u)" -ne 0 ] || [ -z "${untuk_uji:-}" ] || command -v certutil >/dev/null || echo libnss3-tools
  [ "$(id -u)" -ne 0 ] || [ -z "${untuk_uji:-}" ] || /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || echo python3-aiosmtpd
  # Indonesian dates and numbers come from ICU; its package is named after its version.
  compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null || compgen -G '/usr/lib*/libicuuc.so.*' >/dev/null || echo libicu
}

pasang_yang_kurang() {
  local kurang sebagai_root=()
  kurang=$(paket_yang_kurang)
  [ -n "$kurang" ] || return 0
  command -v apt-get >/dev/null || gagal "Pasang dahulu: $(echo $kurang)"
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || gagal "Pasang dahulu sebagai root: apt-get install $(echo $kurang)"
    sebagai_root=(sudo)
  fi
  echo "Memasang: $(echo $kurang)"
  "${sebagai_root[@]}" apt-get update -qq
  if grep -qx libicu <<<"$kurang"; then
    kurang=$(grep -vx libicu <<<"$kurang" || true; apt-cache search --names-only '^libicu[0-9]+$' | awk '{print $1}' | sort -V | tail -1)
  fi
  # shellcheck disable=SC2086
  "${sebagai_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $kurang >/dev/null
}

command -v dotnet >/dev/null || gagal "Pasang dahulu .NET SDK 10."
command -v npm >/dev/null || gagal "Pasang dahulu Node.js (dengan npm)."
pasang_yang_kurang
