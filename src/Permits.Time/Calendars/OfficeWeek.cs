using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace Permits.Time;

/// <summary>
/// The hours an office keeps of its own, by weekday; a weekday not named has the calendar's hours. Hours are set by each office
/// (CCC 193/4: the working hours fixed by law or rule, or usual for that office).
/// </summary>
public sealed class OfficeWeek : IEquatable<OfficeWeek>
{
    private readonly ImmutableSortedDictionary<IsoDayOfWeek, ImmutableArray<OfficeSpan>> _days;

    private OfficeWeek(ImmutableSortedDictionary<IsoDayOfWeek, ImmutableArray<OfficeSpan>> days) => _days = days;

    /// <summary>
    /// Reads hours such as <c>{"friday":[["08:30","12:00"]],"saturday":[["09:00","12:00"]]}</c>: for each weekday named its spans in
    /// order, none for a day on which the office is closed. All problems at once.
    /// </summary>
    /// <param name="json">The object as text.</param>
    public static Result<OfficeWeek> Parse(string json)
    {
        var faults = new FileFaults("office.invalid-hours", new LocalText("เวลาทำการของหน่วยงาน", "the office's hours"));
        try
        {
            using var document = JsonDocument.Parse(json);
            var days = Read(document.RootElement, faults);
            return faults.Problems is { IsEmpty: false } problems ? Result<OfficeWeek>.Refused(problems) : new OfficeWeek(days);
        }
        catch (JsonException)
        {
            return faults.Add("$", "JSON ที่ถูกต้อง", "valid JSON", json.Length <= 60 ? json : json[..60] + "…");
        }
    }

    /// <summary>The same object that <see cref="Parse"/> reads, Monday first, without spaces.</summary>
    public string ToJson() =>
        "{" + string.Join(',', _days.Select(d => $"\"{SpanReader.NameOf(d.Key)}\":[{string.Join(',', d.Value.Select(SpanReader.Write))}]")) + "}";

    /// <summary>The spans of a weekday; null where it follows the calendar.</summary>
    internal ImmutableArray<OfficeSpan>? On(IsoDayOfWeek day) => _days.TryGetValue(day, out var spans) ? spans : null;

    /// <inheritdoc/>
    public bool Equals(OfficeWeek? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OfficeWeek);

    /// <inheritdoc/>
    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    private static ImmutableSortedDictionary<IsoDayOfWeek, ImmutableArray<OfficeSpan>> Read(JsonElement root, FileFaults faults)
    {
        var days = ImmutableSortedDictionary.CreateBuilder<IsoDayOfWeek, ImmutableArray<OfficeSpan>>();
        if (root.ValueKind != JsonValueKind.Object || !root.EnumerateObject().Any())
        {
            faults.Add("$", "วัตถุ JSON ที่มีวันอย่างน้อยหนึ่งวัน", "a JSON object with at least one weekday", FileFaults.Shown(root));
            return days.ToImmutable();
        }

        foreach (var member in root.EnumerateObject())
        {
            if (SpanReader.Weekday(member.Name) is not { } day || days.ContainsKey(day))
            {
                faults.Add(member.Name, "ชื่อวันในสัปดาห์ภาษาอังกฤษที่ไม่ซ้ำ", "a weekday named once, such as monday", member.Name);
                continue;
            }

            // Kept even where it is faulty, so that a second one of the same name is told too.
            days[day] = SpanReader.Read(member.Value, member.Name, faults, mayBeClosed: true) ?? [];
        }

        return days.ToImmutable();
    }
}
