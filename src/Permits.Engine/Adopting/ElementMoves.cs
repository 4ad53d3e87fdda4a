using System.Collections.Immutable;

namespace Permits.Engine;

/// <summary>Which element of a later version stands for which of an earlier one; an element that is not named keeps its id.</summary>
/// <param name="ByElement">Ids of the later version by ids of the earlier one.</param>
public sealed record ElementMoves(ImmutableSortedDictionary<string, string> ByElement)
{
    /// <summary>Every element keeps its id.</summary>
    public static ElementMoves None { get; } = new(ByOrdinal.Empty<string>());

    /// <summary>The moves that a command names; <see cref="None"/> where it names none.</summary>
    public static ElementMoves Of(ImmutableSortedDictionary<string, string>? byElement) => byElement is null ? None : new(byElement);

    /// <summary>The id that an element has in the later version.</summary>
    public string To(string elementId) => ByElement.GetValueOrDefault(elementId, elementId);

    /// <summary>The spec that a clock has in the later version: an element's own clock goes with its element.</summary>
    public string SpecOf(Clock clock, ClockRules rules) =>
        rules.Find(clock.Spec)?.ElementId is { } element ? ClockSpecs.OfProcess(To(element)) : clock.Spec;

    /// <summary>The moves that name an element one of the versions does not have.</summary>
    public ImmutableArray<Problem> Problems(Definition from, Definition to) =>
    [
        .. ByElement
            .Where(move => !from.Package.Process.Nodes.ContainsKey(move.Key) || !to.Package.Process.Nodes.ContainsKey(move.Value))
            .Select(move => new Problem("adopt.move-unknown", new(
                $"การจับคู่ขั้นตอนต้องใช้ขั้นตอนที่มีอยู่ทั้งสองฉบับ แต่ไม่พบ “{move.Key}” ในฉบับเดิม หรือ “{move.Value}” ในฉบับใหม่ โปรดแก้ไขการจับคู่",
                $"Expected a step of the present version to be matched with one of the later version, but there is no “{move.Key}” in the one or no “{move.Value}” in the other. Correct the matching."),
                $"moves.{move.Key}")),
        .. ByElement.GroupBy(move => move.Value, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => new Problem("adopt.move-twice", new(
                $"ขั้นตอนของฉบับใหม่ต้องจับคู่กับขั้นตอนเดิมเพียงขั้นตอนเดียว แต่ “{same.Key}” ถูกจับคู่มากกว่าหนึ่งครั้ง โปรดแก้ไขการจับคู่",
                $"Expected each step of the later version to stand for one step, but “{same.Key}” stands for several. Correct the matching."),
                $"moves.{same.Last().Key}")),
    ];
}
