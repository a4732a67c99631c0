using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// Reads the numbers and days of forms by the office's rules, the same everywhere. The framework's readers guess: they take "1.5" for 15,
/// "0x10" for 16, "(5)" for -5 and "Maret 2026" for a day.
/// </summary>
public sealed class PembacaIsian : IModelBinderProvider
{
    // What a date input sends, and what people type where a browser has none.
    private static readonly string[] bentukHari = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy"];
    private static readonly string[] bentukPukul = ["HH:mm", "H:mm", "H.mm", "HH:mm:ss"];

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var tipe = context.Metadata.UnderlyingOrModelType;
        return tipe == typeof(int) ? new Pembaca(Bulat)
            : tipe == typeof(decimal) ? new Pembaca(Desimal)
            : tipe == typeof(DateOnly) ? new Pembaca(Hari)
            : tipe == typeof(TimeOnly) ? new Pembaca(Pukul)
            : tipe == typeof(Dictionary<int, BarisInput>) ? Baris<BarisInput>(context)
            : tipe == typeof(Dictionary<int, BarisKeliruInput>) ? Baris<BarisKeliruInput>(context)
            : null;
    }

    private static PembacaBaris<T> Baris<T>(ModelBinderProviderContext konteks) => new(Untuk<int>(konteks), Untuk<T>(konteks), konteks.Services.GetRequiredService<ILoggerFactory>());

    private static IModelBinder Untuk<T>(ModelBinderProviderContext konteks) => konteks.CreateBinder(konteks.MetadataProvider.GetMetadataForType(typeof(T)));

    private static (object? Nilai, string? Keliru) Bulat(string teks) =>
        !Angka.CobaBaca(teks, AturanAngka.Bulat with { BolehNegatif = true }, out var angka, out var keliru) ? (null, keliru)
        : angka is > int.MaxValue or < int.MinValue ? (null, "Angka terlalu besar.")
        : ((int?)angka, null);

    private static (object? Nilai, string? Keliru) Desimal(string teks) =>
        Angka.CobaBaca(teks, AturanAngka.Bawaan with { BolehNegatif = true }, out var angka, out var keliru) ? (angka, null) : (null, keliru);

    internal static (object? Nilai, string? Keliru) Hari(string teks) => DateOnly.TryParseExact(teks.Trim(), bentukHari, Halaman.Budaya, DateTimeStyles.None, out var hari)
        ? (hari, null)
        : (null, $"“{Tampil.Kutip(teks)}” bukan tanggal yang ada. Tulis seperti 17/6/2026.");

    private static (object? Nilai, string? Keliru) Pukul(string teks) => TimeOnly.TryParseExact(teks.Trim(), bentukPukul, CultureInfo.InvariantCulture, DateTimeStyles.None, out var pukul)
        ? (pukul, null)
        : (null, $"“{Tampil.Kutip(teks)}” bukan jam yang ada. Tulis seperti 09.15.");

    // Two rows of one number, a number that is none: the framework's reader throws where it should refuse.
    private sealed class PembacaBaris<T>(IModelBinder nomor, IModelBinder baris, ILoggerFactory log) : DictionaryModelBinder<int, T>(nomor, baris, log)
    {
        public override async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            try
            {
                await base.BindModelAsync(bindingContext);
                Buang(bindingContext.Result.Model, tanpaIsi: true);
            }
            catch (Exception galat) when (galat is ArgumentException or FormatException or OverflowException or InvalidOperationException)
            {
                bindingContext.ModelState.TryAddModelError("", "Baris yang dikirim tidak dapat dibaca. Muat ulang halaman ini, lalu ulangi.");
                bindingContext.Result = ModelBindingResult.Failed();
                Buang(bindingContext.Model, tanpaIsi: false);
            }
        }

        // Takes out rows that came as a word only, or all of them.
        private static void Buang(object? model, bool tanpaIsi)
        {
            foreach (var (kunci, _) in (model as Dictionary<int, T> ?? []).Where(b => !tanpaIsi || b.Value is null).ToList())
            {
                ((Dictionary<int, T>)model!).Remove(kunci);
            }
        }
    }

    private sealed class Pembaca(Func<string, (object? Nilai, string? Keliru)> baca) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var kiriman = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (kiriman == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, kiriman);
            var (nilai, keliru) = string.IsNullOrWhiteSpace(kiriman.FirstValue) ? (null, null) : baca(kiriman.FirstValue);
            if (keliru is null && nilai is null && !bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                keliru = bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(kiriman.FirstValue ?? "");
            }

            if (keliru is not null)
            {
                // The summary on top says them all: each names its field.
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, bindingContext.ModelMetadata.DisplayName is { } nama ? $"{nama}: {keliru}" : keliru);
                return Task.CompletedTask;
            }

            bindingContext.Result = ModelBindingResult.Success(nilai);
            return Task.CompletedTask;
        }
    }
}
