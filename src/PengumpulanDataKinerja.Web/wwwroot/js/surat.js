// Live preview of the letter being typed; without script there is the button "Perbarui pratinjau".
const formulir = document.querySelector('form[data-pratinjau]');
const wadah = document.getElementById('pratinjau');
if (formulir && wadah) {
  let tunda, terakhir = 0;
  const perbarui = async () => {
    const nomor = ++terakhir;
    wadah.setAttribute('aria-busy', 'true');
    try {
      const jawaban = await fetch(formulir.dataset.pratinjau, { method: 'POST', body: new FormData(formulir), headers: { 'X-Pratinjau': '1' } });
      // Only the answer to the last letter typed counts.
      if (nomor === terakhir && jawaban.ok) wadah.innerHTML = await jawaban.text();
    } catch { /* Out of reach: the text stays in its fields, the next letter typed tries again. */ }
    if (nomor === terakhir) wadah.removeAttribute('aria-busy');
  };
  formulir.addEventListener('input', () => { clearTimeout(tunda); tunda = setTimeout(perbarui, 500); });
  for (const tombol of formulir.querySelectorAll('[data-tanpa-skrip]')) tombol.hidden = true;
}
