using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Permits.Engine;

/// <summary>Reads <c>manual.yaml</c>. Unknown, missing and mistyped keys are findings with file and line.</summary>
internal static partial class ManualReader
{
    /// <summary>The file's path in a package.</summary>
    public const string Path = PackagePaths.Manual;

    /// <summary>The manual; null after an error.</summary>
    public static Manual? Read(ImmutableArray<byte> bytes, FindingList findings)
    {
        var before = findings.Errors;
        if (YamlTree.Read(Path, bytes, findings) is not { } root || YamlMap.Open(Path, root, findings) is not { } map)
        {
            return null;
        }

        var manual = new Manual
        {
            Slug = Matching(map, "slug", SlugPattern(), findings),
            NumberPrefix = Matching(map, "numberPrefix", PrefixPattern(), findings),
            Title = map.Local("title"),
            Summary = map.Local("summary"),
            OfficeKind = Matching(map, "officeKind", SlugPattern(), findings),
            Unit = map.Local("unit"),
            LegalBasis = map.Maps("legalBasis", ReadStated),
            Criteria = map.Maps("criteria", ReadStated),
            Channels = map.Maps("channels", ReadStated),
            TotalTime = ReadTotalTime(map),
            Extension = ReadExtension(map),
            Validity = PermitRulesReader.Validity(map, findings),
            Renewal = PermitRulesReader.Renewal(map),
            Register = PermitRulesReader.Register(map),
            Documents = ReadDocuments(map, findings),
            Fees = map.Maps("fees", ReadFee),
            Appeal = ReadAppeal(map),
            Complaints = map.Maps("complaints", ReadStated),
            Statutes = map.Texts("statutes"),
            FilingForm = map.Text("filingForm"),
            Sources = map.Texts("sources"),
        };
        NeedSome(map, "legalBasis", manual.LegalBasis.Length, findings);
        NeedSome(map, "criteria", manual.Criteria.Length, findings);
        NeedSome(map, "channels", manual.Channels.Length, findings);
        NeedSome(map, "documents", manual.Documents.Length, findings);
        map.Close();
        return findings.Errors == before ? manual : null;
    }

    /// <summary>Whether a text can name a permit type or a kind of office.</summary>
    public static bool IsSlug(string text) => SlugPattern().IsMatch(text);

    /// <summary>Whether a text can begin application numbers.</summary>
    public static bool IsPrefix(string text) => PrefixPattern().IsMatch(text);

    private static string Matching(YamlMap map, string key, Regex pattern, FindingList findings)
    {
        var text = map.Text(key);
        if (text.Length > 0 && !pattern.IsMatch(text))
        {
            findings.Error(
                "manual.value", map.AtKey(key),
                $"{key} ต้องเป็นไปตามรูปแบบ {pattern} แต่เป็น \"{text}\" โปรดแก้ไข",
                $"Expected {key} to match {pattern}, but it is \"{text}\". Correct it.");
        }

        return text;
    }

    /// <summary>LFA s.7 asks for criteria, steps and documents; a manual without them is none.</summary>
    private static void NeedSome(YamlMap map, string key, int count, FindingList findings)
    {
        if (count == 0)
        {
            findings.Error(
                "manual.empty", map.AtKey(key),
                $"คู่มือต้องมี {key} อย่างน้อยหนึ่งรายการ แต่ไม่มี โปรดเพิ่ม",
                $"Expected at least one entry under {key}, but there is none. Add it.",
                "LFA s.7 para 1");
        }
    }

    private static Stated ReadStated(YamlMap map) => new(map.Local("text"), map.OptionalText("source"), map.Confidence());

    private static AppealSpec ReadAppeal(YamlMap map)
    {
        if (map.Map("appeal") is not { } appeal)
        {
            return new AppealSpec(new Stated(new LocalText(""), null, Confidence.Unverified), null, null, null);
        }

        // Way and time are asked for by the checks of publishing, so that a version published before them can still be read.
        var spec = new AppealSpec(
            ReadStated(appeal), appeal.Has("days") ? appeal.Whole("days", 1, 365) : null, appeal.OptionalLocal("to"), appeal.OptionalText("cite"));
        appeal.Close();
        return spec;
    }

    private static ManualTime ReadTotalTime(YamlMap map)
    {
        if (map.Map("totalTime") is not { } time)
        {
            return new ManualTime(default, "", Confidence.Unverified);
        }

        var total = new ManualTime(time.Period(), time.Text("cite"), time.Confidence());
        time.Close();
        return total;
    }

    private static ExtensionRule? ReadExtension(YamlMap map)
    {
        if (map.OptionalMap("extension") is not { } extension)
        {
            return null;
        }

        var rule = new ExtensionRule(extension.Whole("maxCount", 1, 10), extension.Period(), extension.Text("cite"));
        extension.Close();
        return rule;
    }

    private static ImmutableArray<DocumentSpec> ReadDocuments(YamlMap map, FindingList findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return map.Maps("documents", document =>
        {
            var spec = new DocumentSpec(
                Matching(document, "id", SlugPattern(), findings),
                document.Local("name"),
                document.Flag("required"),
                document.OptionalText("requiredWhen"),
                document.OptionalLocal("note"),
                document.OptionalLocal("issuedBy"),
                document.OptionalText("source"),
                document.Confidence())
            {
                Linked = document.Flag("linked"),
            };
            if (!seen.Add(spec.Id))
            {
                findings.Error(
                    "manual.duplicate-document", document.AtKey("id"),
                    $"รหัสเอกสารต้องไม่ซ้ำกัน แต่พบ \"{spec.Id}\" ซ้ำ โปรดเปลี่ยนรหัส",
                    $"Expected document ids to be unique, but \"{spec.Id}\" is repeated. Change one.");
            }

            if (spec is { RequiredWhen: not null, Required: false })
            {
                findings.Error(
                    "manual.value", document.AtKey("requiredWhen"),
                    "requiredWhen ใช้ได้เมื่อ required เป็น true แต่เอกสารนี้ไม่บังคับ โปรดใส่ required: true หรือลบ requiredWhen",
                    "Expected required: true beside requiredWhen, but the document is optional. Add it or remove requiredWhen.");
            }

            return spec;
        });
    }

    private static FeeSpec ReadFee(YamlMap fee) => new(
        fee.Local("name"),
        fee.OptionalNumber("amount", 0, 1_000_000_000),
        fee.Flag("ceiling"),
        fee.OptionalLocal("note"),
        fee.OptionalText("source"),
        fee.Confidence());

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"\A[A-Z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixPattern();
}
