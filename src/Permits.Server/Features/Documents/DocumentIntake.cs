using NodaTime;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Server.Features.Documents;

/// <summary>Takes in papers: checks size and content, keeps the bytes under their SHA-256.</summary>
/// <param name="register">Keeps them.</param>
/// <param name="clock">Says when.</param>
public sealed class DocumentIntake(IRegister register, IClock clock)
{
    /// <summary>Most bytes of one paper: 10 MB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Most characters of a file name that are kept.</summary>
    public const int MaxNameLength = 200;

    /// <summary>Checks and keeps one paper.</summary>
    /// <param name="documentId">The manual's document id that it answers; empty where that is not known yet.</param>
    /// <param name="fileName">As the sender named it; folders are cut off.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Where it stands in the input, for the refusal.</param>
    /// <param name="cancel">Cancels waiting.</param>
    /// <returns>The paper; refused <c>document.empty</c>, <c>document.too-large</c> or <c>document.type</c>.</returns>
    public async Task<Result<FiledDocument>> KeepAsync(
        string documentId, string? fileName, ReadOnlyMemory<byte> content, string path, CancellationToken cancel)
    {
        if (content.IsEmpty)
        {
            return new Problem("document.empty", new(
                "คาดว่าจะได้ไฟล์ที่มีเนื้อหา แต่ไฟล์ว่าง โปรดแนบไฟล์ใหม่", "Expected a file with content, but it is empty. Attach it again."), path);
        }

        if (content.Length > MaxBytes)
        {
            return TooLarge(path);
        }

        if (MediaType.Of(content.Span) is not { } mediaType)
        {
            return new Problem("document.type", new(
                "คาดว่าจะได้ไฟล์ PDF, PNG หรือ JPEG แต่เนื้อหาของไฟล์เป็นชนิดอื่น โปรดแปลงไฟล์แล้วแนบใหม่",
                "Expected a PDF, PNG or JPEG file, but its content is something else. Convert it and attach it again."), path);
        }

        var sha256 = await register.PutDocumentAsync([.. content.Span], mediaType, clock.GetCurrentInstant(), cancel);
        return new FiledDocument(documentId, CleanName(fileName, documentId, mediaType), mediaType, sha256, content.Length);
    }

    /// <summary>A paper kept before, filed as the answer to a document of the manual.</summary>
    public static FiledDocument Refile(string documentId, string? fileName, KeptDocument.Answer kept) =>
        new(documentId, CleanName(fileName, documentId, kept.MediaType), kept.MediaType, kept.Sha256, kept.Length);

    /// <summary>The refusal of a paper over <see cref="MaxBytes"/>.</summary>
    public static Problem TooLarge(string path) => new("document.too-large", new(
        "คาดว่าไฟล์จะมีขนาดไม่เกิน 10 MB แต่ใหญ่กว่านั้น โปรดลดขนาดแล้วแนบใหม่",
        "Expected a file of at most 10 MB, but it is larger. Make it smaller and attach it again."), path);

    private static string CleanName(string? name, string documentId, string mediaType)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new string([.. last.Where(c => !char.IsControl(c))]).Trim();
        return clean.Length == 0
            ? (documentId.Length == 0 ? "document" : documentId) + MediaType.EndingOf(mediaType)
            : clean.Length <= MaxNameLength ? clean : clean[..MaxNameLength];
    }
}
