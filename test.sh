#!/usr/bin/env bash
# Builds and runs all tests; the last line is "N passed, N failed" (", N skipped" may follow). --semua runs the long sweeps whole.
cd "$(dirname "${BASH_SOURCE[0]}")"
untuk_uji=1
. .ci/siapkan.sh

case "${1:-}" in
  '') ;;
  --semua) export PDK_UJI_SEMUA=1 ;;
  *) gagal "Cara memakai: ./test.sh [--semua]" ;;
esac

hasil=$PWD/hasil/uji
rm -rf "$hasil"
mkdir -p "$hasil"
dotnet build PengumpulanDataKinerja.sln -v quiet -clp:ErrorsOnly

# What a SQL Server administrator runs; kept with the results.
dotnet src/PengumpulanDataKinerja.Web/bin/Debug/net10.0/PengumpulanDataKinerja.Web.dll migrasi --BasisData:Penyedia=SqlServer --skrip="$PWD/hasil/sqlserver.sql"

lulus=0 gagal=0 dilewati=0
for proyek in PengumpulanDataKinerja.Tests PengumpulanDataKinerja.BrowserTests; do
  keluar=0
  dotnet test "tests/$proyek" --no-build --nologo --logger "trx;LogFileName=$proyek.trx" --logger "console;verbosity=minimal" --results-directory "$hasil" || keluar=$?
  jumlah=$(sed -n 's/.*<Counters total="\([0-9]*\)" executed="\([0-9]*\)" passed="\([0-9]*\)".*/\1 \2 \3/p' "$hasil/$proyek.trx" 2>/dev/null || true)
  read -r semua jalan baik <<<"${jumlah:-0 0 0}"
  buruk=$((jalan - baik))
  # A run that broke off has failed, whatever it counted.
  if [ "$keluar" -ne 0 ] && [ "$buruk" -eq 0 ]; then
    buruk=1
  fi
  lulus=$((lulus + baik)) gagal=$((gagal + buruk)) dilewati=$((dilewati + semua - jalan))
done

echo "$lulus passed, $gagal failed$([ "$dilewati" -eq 0 ] || echo ", $dilewati skipped")"
[ "$gagal" -eq 0 ] && [ "$lulus" -gt 0 ]
