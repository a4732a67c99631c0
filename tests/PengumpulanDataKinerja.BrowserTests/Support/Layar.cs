using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PengumpulanDataKinerja.BrowserTests.Support;

/// <summary>What a page must hold on an office screen and on a phone.</summary>
public static class Layar
{
    private static readonly (int Lebar, int Tinggi)[] Ukuran = [(1366, 768), (390, 844)];
    private static readonly AxeRunOptions Aturan = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Faults of the page: axe's findings, and a page wider than its window. Leaves the window as it was.</summary>
    public static async Task<IReadOnlyList<string>> PeriksaAsync(IPage halaman)
    {
        var semula = halaman.ViewportSize!;
        var masalah = new List<string>();
        foreach (var (lebar, tinggi) in Ukuran)
        {
            await halaman.SetViewportSizeAsync(lebar, tinggi);
            var isi = await halaman.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (isi > lebar)
            {
                masalah.Add($"{halaman.Url} {lebar}: isi {isi} piksel");
            }

            var hasil = await halaman.RunAxe(Aturan);
            masalah.AddRange(hasil.Violations.Select(v => $"{halaman.Url} {lebar}: {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        await halaman.SetViewportSizeAsync(semula.Width, semula.Height);
        return masalah;
    }

    /// <summary>Why the element in focus cannot be seen: outside the window, under the sticky bar, or without a ring. Empty if it can.</summary>
    public static Task<string> FokusTertutupAsync(IPage halaman) => halaman.EvaluateAsync<string>(
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return '';
          const sasaran = e.closest('.pilihan, .centang') ?? e;
          const k = sasaran.getBoundingClientRect();
          const bilah = document.querySelector('.kaki-lekat');
          const b = bilah && !bilah.contains(e) ? bilah.getBoundingClientRect() : { top: 0, bottom: 0 };
          const tengah = (k.top + k.bottom) / 2;
          const nama = `${e.tagName} ${e.name ?? ''} ${e.textContent.trim().slice(0, 40)}`;
          if (k.width > 1 && (k.bottom <= 1 || k.top >= window.innerHeight - 1 || (k.height < window.innerHeight && tengah > b.top && tengah < b.bottom))) return `tidak terlihat: ${nama} ${Math.round(k.top)}-${Math.round(k.bottom)}, bilah ${Math.round(b.top)}-${Math.round(b.bottom)}`;
          const gaya = [getComputedStyle(e), getComputedStyle(e, '::after')];
          return gaya.some((g) => g.outlineStyle !== 'none' && parseFloat(g.outlineWidth) >= 2) ? '' : `tanpa tanda fokus: ${nama}`;
        }
        """);
}
