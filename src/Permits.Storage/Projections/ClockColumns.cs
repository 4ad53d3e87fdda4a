using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>
/// The columns of <c>clock</c> that hold lists: pauses and extensions, and the marks ahead. Most clocks have no span and one mark, the
/// lapse at the due instant; for them both are null, so that a clock is read and written in bulk without JSON.
/// </summary>
internal static class ClockColumns
{
    /// <summary>Pauses and extensions of a question; null where there are none.</summary>
    public static string? WriteSpans(DeadlineQuestion question) =>
        question.Pauses.IsDefaultOrEmpty && question.Extensions.IsDefaultOrEmpty
            ? null
            : JsonSerializer.Serialize(new Spans(question.Pauses, question.Extensions), EventJson.Options);

    /// <summary>A question with the pauses and extensions of its column.</summary>
    public static DeadlineQuestion WithSpans(DeadlineQuestion question, string? column)
    {
        if (column is null)
        {
            return question;
        }

        var spans = JsonSerializer.Deserialize<Spans>(column, EventJson.Options)!;
        return question with { Pauses = spans.Pauses, Extensions = spans.Extensions };
    }

    /// <summary>The marks ahead; null where the lapse at the due instant is the only one.</summary>
    public static string? WriteMarks(ImmutableArray<ClockMark> marks, Instant due) =>
        marks is [{ Kind: MarkKinds.Lapse } only] && only.At == due ? null : JsonSerializer.Serialize(marks, EventJson.Options);

    /// <summary>Whether the marks of a column end with the firing of a timer.</summary>
    public static bool Fires(string? marks) => marks?.Contains("\"kind\":\"fire\"", StringComparison.Ordinal) == true;

    /// <summary>The marks that a column stands for.</summary>
    public static ImmutableArray<ClockMark> ReadMarks(string? column, Instant due) =>
        column is null ? [new ClockMark(due, MarkKinds.Lapse)] : JsonSerializer.Deserialize<ImmutableArray<ClockMark>>(column, EventJson.Options);

    private sealed record Spans(ImmutableArray<Pause> Pauses, ImmutableArray<Allowance> Extensions);
}
