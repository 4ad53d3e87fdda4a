using System.Collections.Immutable;
using System.Globalization;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Server.Features.Documents;

/// <summary>A paper within a JSON body: sent before (<paramref name="Sha256"/>) or with it (<paramref name="Content"/>).</summary>
/// <param name="Id">The manual's document id that it answers.</param>
/// <param name="FileName">As the applicant named it.</param>
/// <param name="Sha256">Of a paper sent by <c>POST /documents</c>; lower-case hex.</param>
/// <param name="Content">Its bytes in base64.</param>
public sealed record SentDocument(string? Id, string? FileName, string? Sha256, string? Content);

/// <summary>Turns the papers of a JSON body into filed ones.</summary>
/// <param name="intake">Checks and keeps new ones.</param>
/// <param name="queries">Finds those sent before.</param>
public sealed class SentDocuments(DocumentIntake intake, IQueries queries)
{
    /// <summary>Most papers of one request.</summary>
    public const int Most = 50;

    /// <summary>Takes in every paper; every problem at once. Bytes already kept without an application are harmless.</summary>
    public async Task<Result<ImmutableArray<FiledDocument>>> TakeInAsync(ImmutableArray<SentDocument> sent, CancellationToken cancel)
    {
        if (sent.IsDefaultOrEmpty)
        {
            return Result<ImmutableArray<FiledDocument>>.Ok([]);
        }

        if (sent.Length > Most)
        {
            return Hosting.Problems.Invalid("documents", $"เอกสารไม่เกิน {Most} รายการ", $"at most {Most} papers");
        }

        var filed = ImmutableArray.CreateBuilder<FiledDocument>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        for (var i = 0; i < sent.Length; i++)
        {
            var one = await TakeInAsync(sent[i], string.Create(CultureInfo.InvariantCulture, $"documents[{i}]"), cancel);
            problems.AddRange(one.Problems);
            if (one.TryGet(out var document))
            {
                filed.Add(document);
            }
        }

        return problems.Count > 0 ? Result<ImmutableArray<FiledDocument>>.Refused(problems.ToImmutable()) : filed.ToImmutable();
    }

    private async Task<Result<FiledDocument>> TakeInAsync(SentDocument? sent, string path, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(sent?.Id))
        {
            return Hosting.Problems.Missing(path + ".id");
        }

        if ((sent.Sha256 is null) == (sent.Content is null))
        {
            return new Problem("document.one-of", new(
                "คาดว่าจะระบุ sha256 ของไฟล์ที่ส่งไว้แล้ว หรือ content เป็น base64 อย่างใดอย่างหนึ่ง แต่ไม่ใช่ โปรดระบุเพียงอย่างเดียว",
                "Expected either the sha256 of a file sent before or its content in base64, but got neither or both. Give exactly one."), path);
        }

        if (sent.Content is { } content)
        {
            var bytes = new byte[(content.Length / 4 * 3) + 3];
            return Convert.TryFromBase64String(content, bytes, out var length)
                ? await intake.KeepAsync(sent.Id, sent.FileName, bytes.AsMemory(0, length), path, cancel)
                : Hosting.Problems.Invalid(path + ".content", " base64", "base64");
        }

        return await queries.AskAsync(new KeptDocument(sent.Sha256!), cancel) is { } kept
            ? DocumentIntake.Refile(sent.Id, sent.FileName, kept)
            : new Problem("document.not-found", new(
                "คาดว่าจะเป็นไฟล์ที่ส่งไว้ด้วย POST /documents แต่ไม่พบ โปรดส่งไฟล์ก่อน",
                "Expected a file sent by POST /documents, but there is none with this hash. Send the file first."), path + ".sha256");
    }
}
