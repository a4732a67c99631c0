// The field in which a signature is drawn; without script the stored specimen signs.
import SignaturePad from '../lib/signature_pad/signature_pad.min.js';

for (const bidang of document.querySelectorAll('[data-bidang-ttd]')) pasang(bidang);

function pasang(bidang) {
  const kanvas = bidang.querySelector('canvas');
  const nilai = bidang.querySelector('input[name="Gambar"]');
  const formulir = bidang.closest('form');
  const cara = [...formulir.querySelectorAll('input[name="Cara"]')];
  const pena = new SignaturePad(kanvas, { penColor: '#13263f', minWidth: 0.8, maxWidth: 2.8 });
  const digambar = () => cara.length === 0 || cara.find((c) => c.checked)?.value === 'Digambar';

  const atur = () => {
    bidang.hidden = !digambar();
    if (bidang.hidden || kanvas.clientWidth === 0) return;
    const rasio = Math.min(window.devicePixelRatio || 1, 3);
    const goresan = pena.toData();
    kanvas.width = kanvas.clientWidth * rasio;
    kanvas.height = kanvas.clientHeight * rasio;
    kanvas.getContext('2d').scale(rasio, rasio);
    pena.clear();
    if (goresan.length > 0) pena.fromData(goresan);
    else if (nilai.value) pena.fromDataURL(nilai.value, { ratio: rasio, width: kanvas.clientWidth, height: kanvas.clientHeight });
  };

  bidang.hidden = false;
  atur();
  for (const c of cara) c.addEventListener('change', atur);
  window.addEventListener('resize', atur);
  pena.addEventListener('endStroke', () => { nilai.value = pena.toDataURL('image/png'); });
  bidang.querySelector('[data-hapus-coretan]').addEventListener('click', () => { pena.clear(); nilai.value = ''; });
}
