// Shows the PDF of [data-pdf] page by page. Loaded only on pages that have one; without it there is a link.
import * as pdfjs from '../lib/pdfjs/pdf.min.mjs';

pdfjs.GlobalWorkerOptions.workerSrc = new URL('../lib/pdfjs/pdf.worker.min.mjs', import.meta.url).href;

for (const wadah of document.querySelectorAll('[data-pdf]:not([data-terpasang])')) {
  wadah.dataset.terpasang = '';
  tampilkan(wadah).catch(() => {
    const kalimat = document.createElement('p');
    kalimat.append('PDF tidak dapat ditampilkan di sini. ');
    const tautan = document.createElement('a');
    tautan.href = wadah.dataset.unduh ?? wadah.dataset.pdf;
    tautan.textContent = wadah.dataset.unduh ? 'Unduh PDF' : 'Buka PDF';
    kalimat.append(tautan);
    wadah.replaceChildren(kalimat);
  });
}

async function tampilkan(wadah) {
  const keadaan = wadah.closest('.bingkai-surat')?.querySelector('[data-pdf-keadaan]');
  const pdf = await pdfjs.getDocument({ url: wadah.dataset.pdf, isEvalSupported: false, useWasm: false, useSystemFonts: false }).promise;
  if (keadaan) keadaan.textContent = `${keadaan.textContent}, ${pdf.numPages} halaman`;
  const pengamat = new IntersectionObserver((daftar) => {
    for (const { target, isIntersecting } of daftar) if (isIntersecting) { pengamat.unobserve(target); gambar(pdf, target); }
  }, { rootMargin: '600px 0px' });
  for (let nomor = 1; nomor <= pdf.numPages; nomor++) {
    const halaman = await pdf.getPage(nomor);
    const ukuran = halaman.getViewport({ scale: 1 });
    const bingkai = document.createElement('div');
    bingkai.className = 'halaman-satu';
    bingkai.dataset.nomor = nomor;
    // The place is taken before the page is drawn: nothing jumps.
    bingkai.style.aspectRatio = `${ukuran.width} / ${ukuran.height}`;
    wadah.append(bingkai);
    pengamat.observe(bingkai);
  }
}

async function gambar(pdf, bingkai) {
  const halaman = await pdf.getPage(Number(bingkai.dataset.nomor));
  const lebar = bingkai.clientWidth * Math.min(window.devicePixelRatio || 1, 2);
  const pandang = halaman.getViewport({ scale: lebar / halaman.getViewport({ scale: 1 }).width });
  const kanvas = document.createElement('canvas');
  kanvas.width = Math.round(pandang.width);
  kanvas.height = Math.round(pandang.height);
  kanvas.setAttribute('role', 'img');
  kanvas.setAttribute('aria-label', `Halaman ${bingkai.dataset.nomor} dari ${pdf.numPages}`);
  bingkai.append(kanvas);
  await halaman.render({ canvas: kanvas, viewport: pandang }).promise;
  // The words for screen readers.
  const teks = document.createElement('div');
  teks.className = 'hanya-pembaca';
  teks.textContent = (await halaman.getTextContent()).items.map((bagian) => bagian.str + (bagian.hasEOL ? '\n' : '')).join('');
  bingkai.append(teks);
}
