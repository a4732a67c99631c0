// Toolbar of a letter's text: writes the small markup where the cursor stands. Without script the markup is typed by hand.
const alat = document.querySelector('[data-alat-naskah]');
const isi = document.querySelector('textarea[name=Isi]');

// insertText keeps the field's undo. It is the only way to do so; where a browser has lost it, the text is set and undo begins anew.
const ganti = (bidang, awal, akhir, teks, pilihDari = teks.length, pilihSampai = pilihDari) => {
  bidang.focus();
  bidang.setSelectionRange(awal, akhir);
  if (!document.execCommand('insertText', false, teks)) {
    bidang.setRangeText(teks, awal, akhir, 'end');
    bidang.dispatchEvent(new Event('input', { bubbles: true }));
  }
  bidang.setSelectionRange(awal + pilihDari, awal + pilihSampai);
};

const butir = /^\s{0,8}[0-9]{1,3}\.\s+/;

// Bold does not reach over a line's end or a list's number.
const tebal = () => {
  const { selectionStart: awal, selectionEnd: akhir, value } = isi;
  const terpilih = value.slice(awal, akhir);
  if (terpilih === '') return ganti(isi, awal, akhir, '**huruf tebal**', 2, 13);
  if (/^\*\*[^*\n]+\*\*$/.test(terpilih)) return ganti(isi, awal, akhir, terpilih.slice(2, -2), 0, terpilih.length - 4);
  if (value.slice(awal - 2, awal) === '**' && value.slice(akhir, akhir + 2) === '**') return ganti(isi, awal - 2, akhir + 2, terpilih, 0, terpilih.length);
  const hasil = terpilih.split('\n').map(baris => {
    const kepala = (baris.match(butir) ?? baris.match(/^\s*/))[0];
    const badan = baris.slice(kepala.length).replaceAll('**', '');
    const kata = badan.trimEnd();
    return kata === '' ? baris : `${kepala}**${kata}**${badan.slice(kata.length)}`;
  }).join('\n');
  return ganti(isi, awal, akhir, hasil, 0, hasil.length);
};

// The lines that the selection touches become items, counted on from the item above; items become lines again.
const daftar = () => {
  const { value } = isi;
  const awal = value.lastIndexOf('\n', isi.selectionStart - 1) + 1;
  const ujung = value.indexOf('\n', isi.selectionEnd);
  const akhir = ujung < 0 ? value.length : ujung;
  const baris = value.slice(awal, akhir).split('\n');
  const terisi = baris.filter(b => b.trim() !== '');
  const atas = value.slice(0, awal).trimEnd().split('\n').at(-1).match(/^\s{0,8}([0-9]{1,3})\./);
  let nomor = atas ? Number(atas[1]) : 0;
  const hasil = terisi.length === 0 ? `${nomor + 1}. `
    : terisi.every(b => butir.test(b)) ? baris.map(b => b.replace(butir, '')).join('\n')
    : baris.map(b => b.trim() === '' ? b : `${++nomor}. ${b.replace(butir, '').trimStart()}`).join('\n');
  ganti(isi, awal, akhir, hasil, terisi.length === 0 ? hasil.length : 0, hasil.length);
};

// A table is a paragraph of its own: empty lines part it from what stands around it.
const tabel = () => {
  const batas = (unsur, paling) => Math.min(paling, Math.max(1, Number.parseInt(unsur.value, 10) || 1));
  const [banyakBaris, banyakKolom] = [batas(alat.querySelector('[data-alat-baris]'), 50), batas(alat.querySelector('[data-alat-kolom]'), 8)];
  const kolom = Array.from({ length: banyakKolom }, (_, i) => i + 1);
  const baris = sel => `| ${kolom.map(sel).join(' | ')} |`;
  const teks = [baris(i => `Judul ${i}`), baris(() => '---'), ...Array.from({ length: banyakBaris }, () => baris(() => '…'))].join('\n');
  const { selectionEnd: letak, value } = isi;
  const [sebelum, sesudah] = [value.slice(0, letak), value.slice(letak)];
  const buka = sebelum === '' || sebelum.endsWith('\n\n') ? '' : sebelum.endsWith('\n') ? '\n' : '\n\n';
  const tutup = sesudah === '' || sesudah.startsWith('\n\n') ? '' : sesudah.startsWith('\n') ? '\n' : '\n\n';
  ganti(isi, letak, letak, buka + teks + tutup, buka.length + 2, buka.length + 9);
};

if (alat && isi) {
  // A variable goes where one was writing last, be it hal or tembusan.
  let terakhir = isi;
  const bidangTeks = [...isi.form.querySelectorAll('textarea, input.masukan:not([type=number])')];
  for (const bidang of bidangTeks) bidang.addEventListener('focus', () => { terakhir = bidang; });
  const variabel = () => {
    const teks = alat.querySelector('[data-alat-pilihan]').value;
    ganti(terakhir, terakhir.selectionStart, terakhir.selectionEnd, teks);
  };
  const kerja = { tebal, daftar, tabel, variabel };
  for (const tombol of alat.querySelectorAll('[data-alat]')) tombol.addEventListener('click', kerja[tombol.dataset.alat]);
  // Enter in a number's field would send the form.
  alat.addEventListener('keydown', e => { if (e.key === 'Enter' && e.target.matches('input')) { e.preventDefault(); tabel(); } });
  isi.addEventListener('keydown', e => { if ((e.ctrlKey || e.metaKey) && e.key === 'b') { e.preventDefault(); tebal(); } });
  alat.hidden = false;
}
