// The entry page with script: every row saves itself, capaian follows, arrows lead to the next row, nothing typed is lost with a
// session. Without it the same form is saved by its buttons.

const formulir = document.getElementById('formulir');
const awalan = `pdk-isian:${formulir?.dataset.orang}:${formulir?.dataset.isian}:`;
const umurDraf = 7 * 24 * 60 * 60 * 1000;
const antre = new Map();

const bidang = (baris) => [...baris.querySelectorAll('input[name], textarea[name]')].filter((b) => b.type !== 'file' && b.type !== 'hidden');
const nama = (b) => b.name.slice(b.name.indexOf('.') + 1);
const nilai = (b) => (b.type === 'checkbox' ? (b.checked ? 'true' : '') : b.value);
const tersembunyi = (baris, kata) => baris.querySelector(`input[name$=".${kata}"]`);
const isi = (baris) => Object.fromEntries(bidang(baris).map((b) => [nama(b), nilai(b)]));
const kunci = (baris) => awalan + tersembunyi(baris, 'Id').value;
const semuaBaris = () => [...formulir.querySelectorAll('tbody[data-baris]')];

// Drafts: a copy in this browser until the server has said "tersimpan".
function simpanDraf(baris) {
  try {
    localStorage.setItem(kunci(baris), JSON.stringify({ waktu: Date.now(), isi: isi(baris) }));
  } catch { /* no room or not allowed: the server's copy is the one that counts */ }
}

function hapusDraf(baris) {
  try { localStorage.removeItem(kunci(baris)); } catch { /* see above */ }
}

function bacaDraf(baris) {
  try {
    const draf = JSON.parse(localStorage.getItem(kunci(baris)));
    if (draf && Date.now() - draf.waktu < umurDraf) return draf;
  } catch { /* unreadable: there is none */ }
  hapusDraf(baris);
  return null;
}

function tawarkanDraf() {
  const tertinggal = semuaBaris().map((baris) => [baris, bacaDraf(baris)]).filter(([baris, draf]) => {
    if (!draf) return false;
    const kini = isi(baris);
    const beda = Object.keys(kini).some((k) => (draf.isi[k] ?? '').trim() !== kini[k].trim());

    // A row shown again as typed is not saved yet: its copy stays.
    if (!beda && !baris.classList.contains('baris-salah')) hapusDraf(baris);
    return beda;
  });
  const tempat = document.getElementById('draf');
  if (tertinggal.length === 0 || !tempat) return;
  const kata = document.createElement('p');
  kata.textContent = `Ada isian pada ${tertinggal.length} baris yang belum sempat tersimpan. `;
  const pulihkan = tombol('Pulihkan', () => {
    for (const [baris, draf] of tertinggal) {
      for (const b of bidang(baris)) {
        if (!(nama(b) in draf.isi)) continue;
        if (b.type === 'checkbox') b.checked = draf.isi[nama(b)] === 'true';
        else b.value = draf.isi[nama(b)];
      }
      simpan(baris);
    }
    tempat.hidden = true;
  });
  const buang = tombol('Buang', () => {
    for (const [baris] of tertinggal) hapusDraf(baris);
    tempat.hidden = true;
  });
  kata.append(pulihkan, ' ', buang);
  tempat.replaceChildren(kata);
  tempat.hidden = false;
}

function tombol(kata, tindakan) {
  const b = document.createElement('button');
  b.type = 'button';
  b.className = 'tombol tombol-kecil';
  b.textContent = kata;
  b.addEventListener('click', tindakan);
  return b;
}

// State of a row in words, never by colour alone.
function tandai(baris, ikon, kata) {
  const status = baris.querySelector('.sel-status');
  const svg = document.querySelector('.kembali svg').cloneNode(true);
  const use = svg.querySelector('use');
  use.setAttribute('href', use.getAttribute('href').replace(/#.*/, `#i-${ikon}`));
  status.replaceChildren(svg, kata);
  tampakkanFokus();
}

// What a row above says may push the field in use under the bottom bar.
function tampakkanFokus() {
  const kini = document.activeElement;
  if (kini?.closest('tbody[data-baris]')) kini.scrollIntoView({ block: 'nearest' });
}

const tandaiBelum = (baris) => tandai(baris, 'awas', 'Belum disimpan');

function tampilkanSalah(baris, daftar) {
  for (const pesan of baris.querySelectorAll('.pesan-salah')) {
    pesan.hidden = true;
    pesan.textContent = '';
  }
  for (const b of baris.querySelectorAll('[aria-invalid]')) b.removeAttribute('aria-invalid');
  for (const { id, kalimat } of daftar) {
    const pesan = document.getElementById(`${id}-salah`) ?? baris.querySelector('.pesan-salah');
    const b = document.getElementById(id);
    pesan.textContent = `Kesalahan: ${kalimat}`;
    pesan.hidden = false;
    b?.setAttribute('aria-invalid', 'true');
    b?.closest('details')?.setAttribute('open', '');
  }
  baris.classList.toggle('baris-salah', daftar.length > 0);
  baris.classList.toggle('baris-nihil', daftar.length === 0 && Boolean(baris.querySelector('.nihil:checked')));
}

function pasangJawaban(baris, teks, terkirim) {
  const halaman = new DOMParser().parseFromString(teks, 'text/html');
  const jawaban = halaman.querySelector('[data-jawaban]');
  if (!jawaban) return false;
  for (const baru of jawaban.querySelectorAll(':scope > [id]')) document.getElementById(baru.id)?.replaceWith(document.importNode(baru, true));
  for (const baru of jawaban.querySelectorAll('[data-petunjuk] > li')) {
    const petunjuk = document.getElementById(`${baru.dataset.bidang}-petunjuk`);
    if (petunjuk) petunjuk.textContent = baru.textContent;
  }
  tersembunyi(baris, 'Versi').value = jawaban.dataset.versi;
  tersembunyi(baris, 'Asal').value = jawaban.dataset.asal;
  tampilkanSalah(baris, [...jawaban.querySelectorAll('[data-salah] > li')].map((li) => ({ id: li.dataset.bidang, kalimat: li.textContent })));
  if (jawaban.dataset.jawaban === 'tersimpan' && JSON.stringify(isi(baris)) === terkirim) hapusDraf(baris);
  tampakkanFokus();
  return true;
}

function alasanGagal(status) {
  switch (status) {
    case 401: return 'Sesi berakhir. Isian disimpan di peramban ini; muat ulang halaman dan masuk lagi';
    case 400: return 'Formulir kedaluwarsa. Isian disimpan di peramban ini; muat ulang halaman';
    case 403: return 'Anda tidak lagi dapat mengisi data ini';
    case 404: return 'Isian ini tidak ditemukan lagi; muat ulang halaman';
    case 409: return 'Data sudah diteruskan dan terkunci; muat ulang halaman';
    case 413: return 'Berkas terlalu besar';
    default: return 'Belum tersimpan; isian disimpan di peramban ini dan akan dicoba lagi';
  }
}

// One row at a time per row: what is typed while a save is under way is sent after it.
async function simpan(baris) {
  if (antre.has(baris)) {
    antre.set(baris, true);
    return;
  }
  antre.set(baris, false);
  delete baris.dataset.diketik;
  tandai(baris, 'putar', 'Menyimpan');
  const kirim = new FormData();
  for (const b of baris.querySelectorAll('input[name], textarea[name], select[name]')) {
    if (b.type === 'checkbox' ? b.checked : b.type !== 'file') kirim.append(b.name, b.value);
    if (b.type === 'file') for (const berkas of b.files) kirim.append(b.name, berkas);
  }
  kirim.append('Tindakan', 'baris');
  kirim.append('__RequestVerificationToken', formulir.querySelector('input[name="__RequestVerificationToken"]').value);
  const pilihBerkas = baris.querySelector('input[type="file"]');
  const adaBerkas = pilihBerkas.files.length > 0;
  const terkirim = JSON.stringify(isi(baris));
  try {
    const jawaban = await fetch(formulir.action, { method: 'POST', body: kirim, credentials: 'same-origin', redirect: 'error' });
    if (!jawaban.ok || !pasangJawaban(baris, await jawaban.text(), terkirim)) tandai(baris, 'awas', alasanGagal(jawaban.status));
    else if (adaBerkas) pilihBerkas.value = '';
    else if (baris.dataset.diketik) tandaiBelum(baris);
    if (jawaban.status >= 500) setTimeout(() => simpan(baris), 15000);
  } catch {
    tandai(baris, 'awas', 'Sambungan terputus. Isian disimpan di peramban ini dan akan dicoba lagi');
    setTimeout(() => simpan(baris), 15000);
  }
  const lagi = antre.get(baris);
  antre.delete(baris);
  if (lagi) simpan(baris);
}

function berkasTerlaluBesar(masukan) {
  const batas = Number(formulir.dataset.batasMb) * 1024 * 1024;
  return [...masukan.files].find((berkas) => berkas.size > batas);
}

function tungguBaris(kejadian) {
  if (antre.size === 0) return;
  kejadian.preventDefault();
  const tunggu = setInterval(() => {
    if (antre.size > 0) return;
    clearInterval(tunggu);
    kejadian.target.requestSubmit(kejadian.submitter);
  }, 50);
}

function pindah(dari, arah) {
  const daftar = [...formulir.querySelectorAll(dari.matches('[data-nilai]') ? 'input[data-nilai]' : 'input[data-anggaran]')];
  const tujuan = daftar[daftar.indexOf(dari) + arah];
  if (!tujuan) {
    // Nowhere to go on to: the last row would wait for the field to be left.
    const baris = dari.closest('tbody[data-baris]');
    if (baris.dataset.diketik) simpan(baris);
    return;
  }
  tujuan.focus();
  tujuan.select();
}

if (formulir) {
  formulir.addEventListener('input', (kejadian) => {
    const baris = kejadian.target.closest('tbody[data-baris]');
    if (!baris || kejadian.target.type === 'file' || kejadian.target.matches('select')) return;
    simpanDraf(baris);
    if (!baris.dataset.diketik) tandaiBelum(baris);
    baris.dataset.diketik = '1';
  });
  // Typed and taken back again is no change for the browser; the row must not go on saying "belum".
  formulir.addEventListener('focusout', (kejadian) => {
    const baris = kejadian.target.closest('tbody[data-baris]');
    if (baris?.dataset.diketik) simpan(baris);
  });
  formulir.addEventListener('change', (kejadian) => {
    const baris = kejadian.target.closest('tbody[data-baris]');
    // What a file is for is sent with the file.
    if (!baris || kejadian.target.matches('select')) return;
    if (kejadian.target.type === 'file') {
      const besar = berkasTerlaluBesar(kejadian.target);
      if (besar) {
        tampilkanSalah(baris, [{ id: kejadian.target.id, kalimat: `Berkas ${besar.name} lebih besar dari ${formulir.dataset.batasMb} MB. Perkecil, atau bagi menjadi beberapa berkas.` }]);
        kejadian.target.value = '';
        return;
      }
    }
    simpan(baris);
  });
  // A button waits for the rows that are still saving themselves: their versions would be out of date in the form, or in the workbook.
  for (const form of [formulir, document.getElementById('formulir-excel')]) form?.addEventListener('submit', tungguBaris);
  formulir.addEventListener('keydown', (kejadian) => {
    const masukan = kejadian.target.closest('input[data-nilai], input[data-anggaran]');
    if (!masukan || kejadian.isComposing) return;
    const arah = kejadian.key === 'ArrowDown' || (kejadian.key === 'Enter' && !kejadian.shiftKey) ? 1 : kejadian.key === 'ArrowUp' || kejadian.key === 'Enter' ? -1 : 0;
    if (arah === 0) return;
    kejadian.preventDefault();
    pindah(masukan, arah);
  });
  tawarkanDraf();
}
