using Microsoft.AspNetCore.Mvc;

namespace PengumpulanDataKinerja.Web.Security;

public static class BerkasTerkurung
{
    /// <summary>What somebody uploaded, as an answer: it never runs as a page of ours, whatever a browser takes it for.</summary>
    public static FileStreamResult Terkurung(this ControllerBase controller, FileStreamResult berkas)
    {
        var kepala = controller.Response.Headers;
        kepala.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        kepala.XContentTypeOptions = "nosniff";
        return berkas;
    }
}
