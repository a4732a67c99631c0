// The bell counts while the page is open: by server-sent events where they get through, else by asking once a minute. A page that nobody looks
// at holds no connection: a browser has only a few of them.
const lonceng = document.querySelector('.lonceng');
const hitung = document.getElementById('hitung-kabar');
const baru = document.getElementById('kabar-baru');
const alamat = `${lonceng?.href}/alir`;
let alir = null;
let tanya = 0;

function tampilkan({ jumlah, judul }) {
  const angka = hitung.querySelector('b');
  const bertambah = jumlah > Number(angka.textContent);
  angka.textContent = jumlah;
  hitung.hidden = jumlah === 0;
  if (!bertambah || !baru) return;
  baru.querySelector('b').textContent = judul;
  baru.hidden = false;
}

async function tanyakan() {
  try {
    const jawaban = await fetch(alamat, { headers: { Accept: 'application/json' }, redirect: 'error' });
    if (jawaban.ok) tampilkan(await jawaban.json());
    else if (jawaban.status === 401) tutup();
  } catch { /* no network: the next time */ }
}

function buka() {
  if (alir || tanya || document.hidden) return;
  alir = new EventSource(alamat);
  alir.addEventListener('message', (kejadian) => tampilkan(JSON.parse(kejadian.data)));
  alir.addEventListener('error', () => {
    // The browser comes back by itself after a cut; refused for good, or swallowed by a proxy, it asks instead.
    if (alir?.readyState !== EventSource.CLOSED) return;
    tutup();
    tanya = setInterval(tanyakan, 60000);
    tanyakan();
  });
}

function tutup() {
  alir?.close();
  alir = null;
  clearInterval(tanya);
  tanya = 0;
}

if (lonceng && hitung) {
  document.addEventListener('visibilitychange', () => (document.hidden ? tutup() : buka()));
  window.addEventListener('pagehide', tutup);
  window.addEventListener('pageshow', buka);
  buka();
}
