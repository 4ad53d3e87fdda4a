using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Permits.Engine;
using Permits.Server.Features.Documents;
using Permits.Server.Features.Identity;

namespace Permits.Server.Features.Filing;

/// <summary>A paper that came with a form which was refused: kept, and sealed so that the form can bring it back.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Seal">What the form sends back; worthless to any other account.</param>
public sealed record KeptPaper(FiledDocument Paper, string Seal);

/// <summary>
/// Takes in the papers of a form: one file control a document of the manual. A browser cannot fill file controls again, so papers of a
/// refused form come back as seals.
/// </summary>
internal sealed class PaperKeeping(DocumentIntake intake, IDataProtectionProvider protection, CurrentUser user)
{
    /// <summary>The name of the hidden field that brings a kept paper back.</summary>
    public const string KeptName = "kept";

    /// <summary>The name of a document's file control.</summary>
    public static string Name(string documentId) => "d." + documentId;

    /// <summary>Every paper of a form and every refusal. A new file replaces a kept one of the same document.</summary>
    public async Task<(ImmutableArray<FiledDocument> Papers, ImmutableArray<Problem> Problems)> TakeAsync(
        IFormCollection posted, ImmutableArray<DocumentSpec> documents, CancellationToken cancel)
    {
        var papers = posted[KeptName].Select(Open).OfType<FiledDocument>().ToDictionary(p => p.DocumentId, StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var document in documents)
        {
            if (posted.Files.GetFile(Name(document.Id)) is not { FileName.Length: > 0 } file)
            {
                continue;
            }

            var kept = await KeepAsync(document.Id, file, cancel);
            problems.AddRange(kept.Problems);
            if (kept.TryGet(out var paper))
            {
                papers[document.Id] = paper;
            }
        }

        return ([.. documents.Where(d => papers.ContainsKey(d.Id)).Select(d => papers[d.Id])], problems.ToImmutable());
    }

    /// <summary>Papers sealed for the form that is shown again.</summary>
    public ImmutableArray<KeptPaper> Seal(ImmutableArray<FiledDocument> papers) =>
        [.. papers.Select(p => new KeptPaper(p, Protector.Protect(JsonSerializer.Serialize(p))))];

    private IDataProtector Protector => protection.CreateProtector("papers of a refused form", user.Required.Id);

    private FiledDocument? Open(string? seal)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : JsonSerializer.Deserialize<FiledDocument>(Protector.Unprotect(seal));
        }
        catch (CryptographicException)
        {
            // Not ours, or sealed for somebody else: as if it had not been sent.
            return null;
        }
    }

    private async Task<Result<FiledDocument>> KeepAsync(string documentId, IFormFile file, CancellationToken cancel)
    {
        if (file.Length > DocumentIntake.MaxBytes)
        {
            return DocumentIntake.TooLarge(documentId);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancel);
        return await intake.KeepAsync(documentId, file.FileName, content.GetBuffer().AsMemory(0, (int)content.Length), documentId, cancel);
    }
}
