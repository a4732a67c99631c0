// A file dropped anywhere on the dashed field is taken as if it had been chosen, and sent at once.
for (const bidang of document.querySelectorAll('.jatuhkan')) {
  const masukan = bidang.querySelector('input[type="file"]');
  const kirim = () => masukan.files.length > 0 && masukan.form.requestSubmit();
  for (const nama of ['dragenter', 'dragover']) bidang.addEventListener(nama, (k) => { k.preventDefault(); bidang.classList.add('jatuhkan-siap'); });
  for (const nama of ['dragleave', 'drop']) bidang.addEventListener(nama, (k) => { k.preventDefault(); bidang.classList.remove('jatuhkan-siap'); });
  bidang.addEventListener('drop', (k) => {
    if (k.dataTransfer.files.length === 0) return;
    masukan.files = k.dataTransfer.files;
    kirim();
  });
}
