using NodaTime;
using Permits.Exports;
using Permits.Server.Features.Identity;

namespace Permits.Server.Features.Audit;

/// <summary>
/// Makes an export and sends it. It is written to a file of its own first, which is gone once it has been sent, so that the answer's headers can
/// name its hash and a failure half way is no file that looks whole.
/// </summary>
/// <param name="exporter">Writes it, and records it on the trail.</param>
/// <param name="signing">Makes the checkpoint that a bundle of evidence rests on.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">When.</param>
/// <param name="accessor">Gives the request.</param>
public sealed class ExportSending(Exporter exporter, CheckpointSigning signing, CurrentUser user, IClock clock, IHttpContextAccessor accessor)
{
    /// <summary>The header with the count of rows, or of events of a log.</summary>
    public const string RowsHeader = "Permits-Export-Rows";

    /// <summary>The header with the SHA-256 of the content, lower-case hex.</summary>
    public const string HashHeader = "Permits-Export-Sha256";

    /// <summary>The header with the manifest: JSON in base64.</summary>
    public const string ManifestHeader = "Permits-Export-Manifest";

    /// <summary>The export as the answer; refused as <see cref="Exporter.WriteAsync"/> says.</summary>
    public async Task<Result<IResult>> SendAsync(ExportKind kind, ExportTable table, ExportFilter filter, bool pseudonymised, CancellationToken cancel)
    {
        if (kind == ExportKind.Bundle)
        {
            await signing.MakeAsync(cancel);
        }

        var request = new ExportRequest(kind, table, filter, user.Required.Id, user.Required.Name, clock.GetCurrentInstant(), pseudonymised);
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var written = await exporter.WriteAsync(request, file, cancel);
            if (!written.TryGet(out var manifest))
            {
                await file.DisposeAsync();
                return Result<IResult>.Refused(written.Problems);
            }

            await file.FlushAsync(cancel);
            file.Position = 0;
            var headers = accessor.HttpContext!.Response.Headers;
            headers[RowsHeader] = manifest.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            headers[HashHeader] = manifest.Sha256;
            headers[ManifestHeader] = Convert.ToBase64String(manifest.ToJson());
            headers.CacheControl = "no-store";
            return Result<IResult>.Ok(Results.Stream(file, request.MediaType, request.FileName));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
