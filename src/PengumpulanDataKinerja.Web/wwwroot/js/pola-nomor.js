// Shows what a number pattern gives while it is typed. The server decides; this is only a preview.
const formulir = document.querySelector('[data-pola-nomor]');
const romawi = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function contoh(pola) {
  if (!/\{urut(:0+)?\}/.test(pola) || !pola.includes('{tahun}')) return 'pola harus memuat {urut} dan {tahun}';
  const { urut, bulan, tahun } = formulir.dataset;
  const nilai = {
    kode: formulir.elements.KodeKlasifikasi.value.trim(),
    unit: formulir.elements.KodeKantor.value.trim(),
    bulanRomawi: romawi[bulan - 1],
    tahun,
    keamanan: 'B',
  };
  const hasil = pola
    .replace(/\{urut(?::(0+))?\}/g, (_, nol) => urut.padStart(nol?.length ?? 1, '0'))
    .replace(/\{(kode|unit|bulanRomawi|tahun|keamanan)\}/g, (_, nama) => nilai[nama]);
  return /[{}]/.test(hasil) ? 'ada tanda yang tidak dikenal' : hasil;
}

function segarkan() {
  for (const keluaran of formulir.querySelectorAll('[data-contoh]')) {
    keluaran.value = contoh(formulir.elements[keluaran.dataset.contoh].value.trim());
  }
}

formulir?.addEventListener('input', segarkan);
