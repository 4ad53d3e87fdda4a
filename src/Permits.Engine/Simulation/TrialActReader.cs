using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;

namespace Permits.Engine;

/// <summary>
/// Reads the acts of a trial, a JSON list of <c>{"complete","outcome","with","reason"}</c>, <c>{"advanceTo"}</c>, <c>{"advance"}</c>,
/// <c>{"pause","ground","reason"}</c>, <c>{"resume","reason"}</c>, <c>{"extend","reason"}</c>, <c>{"message","key","with"}</c> and <c>{"signal"}</c>.
/// </summary>
public static class TrialActReader
{
    /// <summary>The most acts of one trial.</summary>
    public const int MaxActs = 500;

    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["complete"] = ["outcome", "with", "reason"],
        ["advanceTo"] = [],
        ["advance"] = [],
        ["pause"] = ["ground", "reason"],
        ["resume"] = ["reason"],
        ["extend"] = ["reason"],
        ["message"] = ["key", "with"],
        ["signal"] = [],
    };

    /// <summary>The acts; every problem at once.</summary>
    /// <param name="acts">The list; undefined or null for none.</param>
    public static Result<ImmutableArray<TrialAct>> Read(JsonElement acts)
    {
        if (acts.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return Result<ImmutableArray<TrialAct>>.Ok([]);
        }

        if (acts.ValueKind != JsonValueKind.Array || acts.GetArrayLength() > MaxActs)
        {
            return TrialRefusals.NotActs();
        }

        var problems = new List<Problem>();
        var read = ImmutableArray.CreateBuilder<TrialAct>();
        foreach (var (index, element) in acts.EnumerateArray().Index())
        {
            if (ReadAct(element) is { } act)
            {
                read.Add(act);
            }
            else
            {
                problems.Add(TrialRefusals.NotAnAct(index, element));
            }
        }

        return problems.Count > 0 ? Result<ImmutableArray<TrialAct>>.Refused([.. problems]) : Result<ImmutableArray<TrialAct>>.Ok(read.ToImmutable());
    }

    private static TrialAct? ReadAct(JsonElement act)
    {
        if (act.ValueKind != JsonValueKind.Object || Keys.Keys.Where(k => act.TryGetProperty(k, out _)).ToList() is not [var kind]
            || act.EnumerateObject().Any(p => p.Name != kind && !Keys[kind].Contains(p.Name))
            || act.GetProperty(kind) is not { ValueKind: JsonValueKind.String } named
            || named.GetString() is not { Length: > 0 } name)
        {
            return null;
        }

        var with = act.TryGetProperty("with", out var data) ? data.Clone() : default;
        return kind switch
        {
            "complete" => new TrialAct.Complete(name, Text(act, "outcome"), with, Text(act, "reason")),
            "advanceTo" => OffsetDateTimePattern.Rfc3339.Parse(name).TryGetValue(default, out var at) ? new TrialAct.AdvanceTo(at.ToInstant()) : null,
            "advance" => PeriodPattern.NormalizingIso.Parse(name).TryGetValue(NodaTime.Period.Zero, out var by) ? new TrialAct.Advance(by!) : null,
            "pause" => new TrialAct.Pause(name, Text(act, "ground") ?? "", Text(act, "reason") ?? ""),
            "resume" => new TrialAct.Resume(name, Text(act, "reason") ?? ""),
            "extend" => new TrialAct.Extend(name, Text(act, "reason") ?? ""),
            "message" => new TrialAct.Message(name, Text(act, "key"), with.ValueKind == JsonValueKind.Undefined ? JsonElement.Parse("{}") : with),
            _ => new TrialAct.Signal(name),
        };
    }

    // A key may be written as a number; it is compared as text.
    private static string? Text(JsonElement act, string key) => !act.TryGetProperty(key, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
