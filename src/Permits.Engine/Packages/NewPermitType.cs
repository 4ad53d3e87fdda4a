using System.Collections.Immutable;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Permits.Engine;

/// <summary>A permit type that does not exist yet.</summary>
/// <param name="TitleTh">Its name.</param>
/// <param name="TitleEn">Its name in English.</param>
/// <param name="NumberPrefix">The three capitals that application numbers begin with.</param>
/// <param name="OfficeKind">The kind of office that issues it, e.g. <c>local-government</c>.</param>
public sealed record NewPermitType(string? TitleTh, string? TitleEn, string? NumberPrefix, string? OfficeKind);

/// <summary>
/// The package that a new permit type begins with: an ordinary package that runs and passes the checks, in which a few marks stand for what is
/// asked first. It is a folder, so that an office can make its own.
/// </summary>
public static class PackageTemplate
{
    private const string Slug = "new-permit";
    private const string Prefix = "NEW";
    private const string Kind = "local-government";
    private const string Thai = "ใบอนุญาตใหม่";
    private const string English = "New permit";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The template with its marks filled.</summary>
    /// <param name="template">The template's files.</param>
    /// <param name="slug">The permit type.</param>
    /// <param name="type">What it is.</param>
    /// <returns>The package; refused with everything that is missing or of the wrong shape.</returns>
    public static Result<PackageFiles> Fill(PackageFiles template, string slug, NewPermitType type)
    {
        var (th, en) = (type.TitleTh?.Trim() ?? "", type.TitleEn?.Trim() ?? "");
        ImmutableArray<Problem> problems =
        [
            .. Check(ManualReader.IsSlug(slug), "slug", "ตัวพิมพ์เล็ก ตัวเลข และยัติภังค์ เช่น food-premises", "lower case letters, digits and hyphens, e.g. food-premises", slug),
            .. Check(th.Length is > 0 and <= 300, "new.titleTh", "ชื่อภาษาไทยไม่เกิน 300 ตัวอักษร", "a Thai name of at most 300 characters", th),
            .. Check(en.Length is > 0 and <= 300, "new.titleEn", "ชื่อภาษาอังกฤษไม่เกิน 300 ตัวอักษร", "an English name of at most 300 characters", en),
            .. Check(ManualReader.IsPrefix(type.NumberPrefix ?? ""), "new.numberPrefix", "ตัวพิมพ์ใหญ่อังกฤษสามตัว เช่น FOD", "three capital letters, e.g. FOD", type.NumberPrefix),
            .. Check(ManualReader.IsSlug(type.OfficeKind ?? ""), "new.officeKind", "ประเภทหน่วยงานจากรายการ", "a kind of office from the list", type.OfficeKind),
        ];
        return problems.IsEmpty
            ? new PackageFiles(template.Files.ToImmutableSortedDictionary(f => f.Key, f => Filled(f.Key, f.Value, slug, th, en, type), StringComparer.Ordinal))
            : Result<PackageFiles>.Refused(problems);
    }

    private static ImmutableArray<byte> Filled(string path, ImmutableArray<byte> content, string slug, string th, string en, NewPermitType type)
    {
        // Names are somebody's words: each file writes them as its own language quotes them.
        var quote = path switch
        {
            PackagePaths.Manual => (Func<string, string>)Quoted,
            PackagePaths.Process => text => SecurityElement.Escape(text),
            _ => text => text,
        };
        var text = Encoding.UTF8.GetString(content.AsSpan()).Replace(Thai, quote(th), StringComparison.Ordinal).Replace(English, quote(en), StringComparison.Ordinal);
        if (path == PackagePaths.Manual)
        {
            text = text.Replace("slug: " + Slug, "slug: " + slug, StringComparison.Ordinal)
                .Replace("numberPrefix: " + Prefix, "numberPrefix: " + type.NumberPrefix, StringComparison.Ordinal)
                .Replace("officeKind: " + Kind, "officeKind: " + type.OfficeKind, StringComparison.Ordinal);
        }

        return [.. Encoding.UTF8.GetBytes(text)];
    }

    // A JSON string is a YAML string.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    private static ImmutableArray<Problem> Check(bool isRight, string field, string th, string en, string? found) => isRight ? [] :
    [
        new Problem("draft.new-type", new LocalText(
            $"ต้องเป็น{th} แต่ได้ “{found}” โปรดแก้ไข",
            $"Expected {en}, but got “{found}”. Correct it."), field),
    ];
}
