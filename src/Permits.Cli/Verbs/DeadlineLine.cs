using System.Collections.Immutable;
using System.Text.Json;
using Permits.Time;

namespace Permits.Cli.Verbs;

/// <summary>A line of a batch file: one JSON object with the options of the verb as keys.</summary>
internal static class DeadlineLine
{
    private static readonly ImmutableArray<string> Keys =
        ["start", "period", "unit", "owner", "calendar", "region", "hours", "filedElectronically", "pauses", "extensions", "holidays"];

    /// <summary>Reads the line; refused where it is no such object.</summary>
    public static Result<TypedDeadline> Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return Malformed("วัตถุ JSON หนึ่งบรรทัด", "one JSON object a line", root.ValueKind.ToString());
            }

            var unknown = root.EnumerateObject().Select(m => m.Name).Where(name => !Keys.Contains(name, StringComparer.Ordinal)).ToList();
            return unknown.Count > 0
                ? Malformed("คีย์ " + string.Join(", ", Keys), "the keys " + string.Join(", ", Keys), string.Join(", ", unknown))
                : Read(root);
        }
        catch (JsonException)
        {
            return Malformed("วัตถุ JSON หนึ่งบรรทัด", "one JSON object a line", $"\"{(line.Length <= 60 ? line : line[..60] + "…")}\"");
        }
        catch (InvalidOperationException)
        {
            return Malformed("ค่าตามชนิดในเอกสาร (pauses เป็นคู่ [จาก, ถึง])", "values of the documented types (pauses as pairs [from, to])", "another type");
        }
    }

    private static TypedDeadline Read(JsonElement root)
    {
        JsonElement? Member(string name) => root.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
        IEnumerable<JsonElement> Items(string name) => Member(name)?.EnumerateArray() ?? Enumerable.Empty<JsonElement>();
        return new TypedDeadline(
            Member("start")?.GetString(), Member("period")?.GetString(), Member("unit")?.GetString(), Member("owner")?.GetString())
        {
            Calendar = Member("calendar")?.GetString() ?? "th",
            Region = Member("region")?.GetString(),
            Hours = Member("hours")?.GetRawText(),
            FiledElectronically = Member("filedElectronically")?.GetBoolean() ?? false,
            Pauses = [.. Items("pauses").Select(p => p.GetArrayLength() == 2 ? (p[0].GetString(), p[1].GetString()) : throw new InvalidOperationException("A pause is a pair."))],
            Extensions = [.. Items("extensions").Select(e => e.GetString())],
            Holidays = [.. Items("holidays").Select(h => h.GetString())],
        };
    }

    private static Problem Malformed(string expectedTh, string expectedEn, string found) => new("batch.malformed", new LocalText(
        $"บรรทัดต้องเป็น{expectedTh} แต่พบ {found} โปรดแก้ไข", $"Expected {expectedEn}, but found {found}. Correct the line."));
}
