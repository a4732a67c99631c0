// Small improvements over plain pages; every page works without them.

// Browsers without autofocus on elements other than inputs.
const masalah = document.querySelector('.ada-masalah');
if (masalah && document.activeElement !== masalah) masalah.focus();

// A link of the error summary puts the caret into its field.
masalah?.addEventListener('click', (kejadian) => {
  const tautan = kejadian.target.closest('a[href^="#"]');
  const bidang = tautan && document.getElementById(tautan.hash.slice(1));
  if (!bidang) return;
  kejadian.preventDefault();
  bidang.focus();
  bidang.scrollIntoView({ block: 'center' });
});

// A second click sends nothing; the server refuses doubles anyway.
document.addEventListener('submit', (kejadian) => {
  const formulir = kejadian.target;
  if (formulir.dataset.terkirim) { kejadian.preventDefault(); return; }
  if (kejadian.defaultPrevented || formulir.method !== 'post') return;
  formulir.dataset.terkirim = 'ya';
  // An answer that is a file leaves the page where it is.
  setTimeout(() => delete formulir.dataset.terkirim, 4000);
});
window.addEventListener('pageshow', (kejadian) => {
  if (kejadian.persisted) for (const formulir of document.forms) delete formulir.dataset.terkirim;
});
