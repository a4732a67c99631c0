using PengumpulanDataKinerja.Benchmarks;

// The bare endpoint that the list page is held against runs in a process of its own, as the product does.
if (args is ["polos", var basisData, var alamat])
{
    await Polos.JalankanAsync(basisData, alamat);
    return 0;
}

// So does the reading of a workbook, whose memory is measured.
if (args is ["buku", var berkas, var cara])
{
    UkurBuku.Anak(berkas, cara);
    return 0;
}

// Words choose some of the measurements: "surat", "tumbuh".
var papan = new Papan(args);
await using var bengkel = new Bengkel();
await papan.UkurAsync("mulai", () => UkurMulai.UkurAsync(bengkel));
await papan.UkurAsync("daftar", () => UkurHalaman.UkurAsync(bengkel));
await papan.UkurAsync("tindakan", () => UkurTindakan.UkurAsync(bengkel));
await papan.UkurAsync("surat", () => UkurSurat.UkurAsync(bengkel));
await papan.UkurAsync("buku", UkurBuku.UkurAsync);
await papan.UkurAsync("rekap", () => UkurRekap.UkurAsync(bengkel));
await papan.UkurAsync("tumbuh", () => UkurTumbuh.UkurAsync(bengkel));
await papan.UkurAsync("jam", () => UkurJam.UkurAsync(bengkel));
return papan.Laporkan();
