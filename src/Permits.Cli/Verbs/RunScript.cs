using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;

namespace Permits.Cli.Verbs;

/// <summary>One step of a script for <c>permits run</c>.</summary>
public abstract record RunStep
{
    /// <summary>Does it.</summary>
    /// <returns>Whether anything waited for it.</returns>
    public abstract bool Do(ModelRun run);

    /// <summary>Completes an element.</summary>
    public sealed record Completing(string Element, ImmutableArray<KeyValuePair<string, JsonElement>> Values, string? Error) : RunStep
    {
        /// <inheritdoc/>
        public override bool Do(ModelRun run) => run.Complete(Element, Values, Error);
    }

    /// <summary>Sends a message.</summary>
    public sealed record Sending(string Message, string? Key, JsonElement Data) : RunStep
    {
        /// <inheritdoc/>
        public override bool Do(ModelRun run) => run.Send(Message, Key, Data);
    }

    /// <summary>Sends a signal.</summary>
    public sealed record Signalling(string Signal) : RunStep
    {
        /// <inheritdoc/>
        public override bool Do(ModelRun run) => run.Signal(Signal);
    }

    /// <summary>Lets time pass.</summary>
    public sealed record Advancing(Period By) : RunStep
    {
        /// <inheritdoc/>
        public override bool Do(ModelRun run)
        {
            run.Advance(By);
            return true;
        }
    }

    /// <summary>Tries again at an incident.</summary>
    public sealed record Retrying(string Element) : RunStep
    {
        /// <inheritdoc/>
        public override bool Do(ModelRun run) => run.Retry(Element);
    }
}

/// <summary>Reads scripts: a JSON list of <c>{"complete","with","error"}</c>, <c>{"message","key","with"}</c>, <c>{"signal"}</c>, <c>{"advance"}</c> and <c>{"retry"}</c>.</summary>
internal static class RunScript
{
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["complete"] = ["complete", "with", "error"],
        ["message"] = ["message", "key", "with"],
        ["signal"] = ["signal"],
        ["advance"] = ["advance"],
        ["retry"] = ["retry"],
    };

    /// <summary>The steps of a script; every problem at once.</summary>
    public static Result<ImmutableArray<RunStep>> Read(JsonElement script)
    {
        if (script.ValueKind != JsonValueKind.Array)
        {
            return Result<ImmutableArray<RunStep>>.Refused([Fault(0, "รายการ JSON", "a JSON list", script.ValueKind.ToString())]);
        }

        var problems = new List<Problem>();
        var steps = ImmutableArray.CreateBuilder<RunStep>();
        foreach (var (index, element) in script.EnumerateArray().Index())
        {
            if (ReadStep(element) is { } step)
            {
                steps.Add(step);
            }
            else
            {
                problems.Add(Fault(index + 1, "complete, message, signal, advance (ISO 8601) หรือ retry", "one of complete, message, signal, advance (ISO 8601) and retry", element.GetRawText()));
            }
        }

        return problems.Count > 0 ? Result<ImmutableArray<RunStep>>.Refused([.. problems]) : Result<ImmutableArray<RunStep>>.Ok(steps.ToImmutable());
    }

    private static RunStep? ReadStep(JsonElement step)
    {
        if (step.ValueKind != JsonValueKind.Object || Keys.Keys.Where(k => step.TryGetProperty(k, out _)).ToList() is not [var kind]
            || step.EnumerateObject().Any(p => !Keys[kind].Contains(p.Name))
            || step.GetProperty(kind) is not { ValueKind: JsonValueKind.String } named)
        {
            return null;
        }

        var name = named.GetString()!;
        var data = step.TryGetProperty("with", out var with) ? with.Clone() : JsonElement.Parse("{}");
        return data.ValueKind != JsonValueKind.Object ? null : kind switch
        {
            "complete" => new RunStep.Completing(name, [.. data.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value))], TextOf(step, "error")),
            "message" => new RunStep.Sending(name, TextOf(step, "key"), data),
            "signal" => new RunStep.Signalling(name),
            "advance" => PeriodPattern.NormalizingIso.Parse(name).TryGetValue(Period.Zero, out var by) ? new RunStep.Advancing(by!) : null,
            _ => new RunStep.Retrying(name),
        };
    }

    // A key may be written as a number; it is compared as text.
    private static string? TextOf(JsonElement step, string key) => !step.TryGetProperty(key, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static Problem Fault(int number, string th, string en, string found) => new("run.script", new LocalText(
        string.Create(CultureInfo.InvariantCulture, $"คำสั่งที่ {number} ของสคริปต์ต้องเป็น {th} แต่พบ {found} โปรดแก้ไข"),
        string.Create(CultureInfo.InvariantCulture, $"Expected step {number} of the script to be {en}, but found {found}. Correct it.")), "script");
}
