using System.Collections.Immutable;
using System.Text.Json;
using Permits.Feel;

namespace Permits.Engine;

/// <summary>Checks filed papers against the manual's list (R12).</summary>
public static class DocumentCheck
{
    /// <summary>
    /// The documents that the manual asks of an application with these particulars, in the manual's order; not those the office fetches itself.
    /// </summary>
    /// <param name="manual">The manual.</param>
    /// <param name="application">The filing form's data.</param>
    public static ImmutableArray<DocumentSpec> RequiredOf(Manual manual, JsonElement application)
    {
        var scope = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [CaseVariables.Application] = application.ValueKind == JsonValueKind.Undefined ? null : FeelJson.Read(application),
        };
        return [.. manual.Documents.Where(d => d is { Required: true, Linked: false } && (d.RequiredWhen is null || IsTrue(d.RequiredWhen, scope)))];
    }

    /// <summary>
    /// Every problem with the papers of a filing: required ones that are missing, and papers the manual does not name, which an office may
    /// neither ask for nor take (LFA s.8). The path is the document's id.
    /// </summary>
    /// <param name="manual">The manual.</param>
    /// <param name="application">The filing form's data.</param>
    /// <param name="filed">The papers.</param>
    public static ImmutableArray<Problem> Problems(Manual manual, JsonElement application, ImmutableArray<FiledDocument> filed) =>
    [
        .. Unknown(manual, filed),
        .. RequiredOf(manual, application).Where(d => filed.All(f => f.DocumentId != d.Id)).Select(d => new Problem(
            "documents.missing",
            new(
                $"ต้องแนบ \"{d.Name.Th}\" แต่ยังไม่มี โปรดแนบเอกสาร",
                $"Expected \"{d.Name.En}\", but it is not attached. Attach it."),
            d.Id,
            "LFA s.7, s.8")),
    ];

    /// <summary>Papers that the manual does not name; also asked of papers added in answer to a defect record.</summary>
    public static ImmutableArray<Problem> Unknown(Manual manual, ImmutableArray<FiledDocument> filed) =>
    [
        .. filed.Select(f => f.DocumentId).Distinct().Where(id => manual.Documents.All(d => d.Id != id)).Select(id => new Problem(
            "documents.not-in-manual",
            new(
                "เอกสารต้องอยู่ในรายการของคู่มือ แต่ฉบับนี้ไม่อยู่ โปรดนำออก",
                "Expected only papers that the manual names, but this one is not among them. Remove it."),
            id,
            "LFA s.8")),
    ];

    private static bool IsTrue(string condition, Dictionary<string, object?> scope)
    {
        if (!FeelExpression.TryParse(condition, scope.Keys, out var expression, out var errors))
        {
            throw new InvalidOperationException("A condition that was checked when the package was read cannot be read: " + string.Join("; ", errors.Select(e => e.Message)));
        }

        return expression!.Evaluate(scope) is true;
    }
}
