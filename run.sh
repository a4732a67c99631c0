#!/usr/bin/env bash
# Starts the demo office on http://127.0.0.1:5080. ./run.sh --ulang starts it over.
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/siapkan.sh

akar=$PWD
data=$akar/data/demo
alamat=${PDK_ALAMAT:-http://127.0.0.1:5080}

ulang=tidak
case "${1:-}" in
  '') ;;
  --ulang) ulang=ya ;;
  *) gagal "Cara memakai: ./run.sh [--ulang]" ;;
esac

if [ -e "$data/basisdata.db.kunci" ] && ! flock -n "$data/basisdata.db.kunci" true; then
  gagal "Demo sudah berjalan. Hentikan dahulu dengan Ctrl+C pada terminalnya."
fi
if [ "$ulang" = ya ]; then
  rm -rf "$data"
fi

echo "Membangun aplikasi ..."
dotnet publish src/PengumpulanDataKinerja.Web -c Release -o hasil/terbit -v quiet -clp:ErrorsOnly
cd hasil/terbit
export ASPNETCORE_ENVIRONMENT=Demo

# The office is filled beside its place and moved there whole: an interrupted start leaves no half office.
if [ ! -e "$data/basisdata.db" ]; then
  echo "Mengisi kantor contoh: dua triwulan dimainkan, sekitar setengah menit ..."
  rm -rf "$data" "$data.isi"
  mkdir -p "$data.isi"
  dotnet PengumpulanDataKinerja.Web.dll isi-demo --FolderData="$data.isi"
  mv "$data.isi" "$data"
fi
exec dotnet PengumpulanDataKinerja.Web.dll --FolderData="$data" --urls="$alamat"
