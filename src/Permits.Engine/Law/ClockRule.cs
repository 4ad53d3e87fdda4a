using System.Collections.Frozen;
using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>
/// The rule by which a clock of a case runs, wherever it stands: in a statute file, on the process, or on an element of the diagram.
/// </summary>
/// <param name="Spec">What <see cref="Clock.Spec"/> says: <c>statute/clock</c>, <c>act/clock</c>, <c>process/clock</c> or <c>process/element</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Time">How long, who owes it, by which section, and its terms.</param>
public sealed record ClockRule(string Spec, LocalText Title, ClockSpec Time)
{
    /// <summary>The element whose own clock it is; null for a clock of the whole case.</summary>
    public string? ElementId { get; init; }

    /// <summary>Whether it belongs to a timer event, which fires where others lapse.</summary>
    public bool IsTimer { get; init; }

    /// <summary>The milestone that starts it; null where something else does.</summary>
    public string? StartsAt { get; init; }

    /// <summary>Whether it runs only for applications filed at a reception centre (R14).</summary>
    public bool AtCentreOnly { get; init; }

    /// <summary>For applications filed at a reception centre, the milestone without which it does not start (R14); null where none.</summary>
    public string? NotBefore { get; init; }

    /// <summary>The element whose entering starts it; null where something else does.</summary>
    public string? StartsOn { get; init; }

    /// <summary>The spec of the clock whose lapse starts it; null where something else does.</summary>
    public string? StartsAtLapseOf { get; init; }

    /// <summary>Where <see cref="StartsAtLapseOf"/> names a clock that was extended: whether its time before the extensions counts (doubt D5).</summary>
    public bool AtOriginalLapse { get; init; }

    /// <summary>Milestones that stop it.</summary>
    public ImmutableArray<string> StopsAt { get; init; } = [];

    /// <summary>Elements whose completion stops it.</summary>
    public ImmutableArray<string> StopsOn { get; init; } = [];

    /// <summary>The duty an officer fulfils by a task; null where the clock only measures.</summary>
    public DutySpec? Duty { get; init; }

    /// <summary>What it allows and brings about.</summary>
    public ClockTerms Terms => Time.Terms;

    /// <summary>The kind of its last mark.</summary>
    public string EndKind => IsTimer ? MarkKinds.Fire : MarkKinds.Lapse;
}

/// <summary>The clock rules of one package, each once. Immutable.</summary>
public sealed class ClockRules
{
    private readonly ImmutableDictionary<string, ClockRule> _bySpec;

    /// <summary>Gathers the rules.</summary>
    public ClockRules(Manual manual, ProcessModel process, IEnumerable<Statute> statutes)
    {
        All = [.. statutes.SelectMany(s => s.Clocks.Select(c => OfStatute(s, c, manual))), .. process.Clocks.Select(c => OfProcess(c, process.StepTerms)), .. OfElements(process)];
        _bySpec = All.ToImmutableDictionary(r => r.Spec, StringComparer.Ordinal);
        OfCase = [.. All.Where(r => r.ElementId is null)];
        Pausing = All.SelectMany(r => r.Terms.Pauses).Select(g => g.While).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Every rule: statutes first, then the process, then its elements in document order.</summary>
    public ImmutableArray<ClockRule> All { get; }

    /// <summary>The rules of clocks that belong to the case and not to one element.</summary>
    public ImmutableArray<ClockRule> OfCase { get; }

    /// <summary>The elements for as long as which some clock may stand still.</summary>
    public FrozenSet<string> Pausing { get; }

    /// <summary>The rule with a spec; null where there is none.</summary>
    public ClockRule? Find(string spec) => _bySpec.GetValueOrDefault(spec);

    /// <summary>The rule of an element's own clock; null where it has none.</summary>
    public ClockRule? OfElement(string elementId) => Find(ClockSpecs.OfProcess(elementId));

    private static ClockRule OfStatute(Statute statute, StatuteClock clock, Manual manual)
    {
        var period = clock.Period ?? manual.TotalTime.Period;
        var extension = clock.Extendable && manual.Extension is { } e ? new ExtensionTerms(e.MaxCount, e.Period, e.Cite, Roles.Licensor) : clock.Terms.Extension;
        return new ClockRule(
            ClockSpecs.OfStatute(statute.Id, clock.Id),
            clock.Title,
            new ClockSpec(period, null, period.Unit, clock.Owner, clock.Cite, clock.Law) { Terms = clock.Terms with { Extension = extension } })
        {
            StartsAt = clock.StartsAt,
            AtCentreOnly = clock.AtCentreOnly,
            NotBefore = clock.NotBefore,
            StartsAtLapseOf = clock.StartsAtLapseOf is { } other ? ClockSpecs.OfStatute(statute.Id, other) : null,
            AtOriginalLapse = clock.WhenExtended == LapseCounted.Original,
            StopsAt = clock.StopsAt,
            Duty = clock.Duty,
        };
    }

    private static ClockRule OfProcess(ProcessClock clock, ClockTerms steps) =>
        new(clock.IsStatutory ? ClockSpecs.ActPrefix + clock.Id : ClockSpecs.OfProcess(clock.Id), clock.Name, clock.IsStatutory ? clock.Time : WithStepTerms(clock.Time, steps))
        {
            StartsAt = clock.StartsAt,
            StartsOn = clock.StartsOn,
            StopsAt = clock.StopsAt,
            StopsOn = clock.StopsOn,
        };

    private static IEnumerable<ClockRule> OfElements(ProcessModel process) =>
        from node in process.NodeOrder.Select(process.Node)
        where node.OwnClock is not null
        select new ClockRule(ClockSpecs.OfProcess(node.Id), node.Name, node is UserTask ? WithStepTerms(node.OwnClock!, process.StepTerms) : node.OwnClock!)
        {
            ElementId = node.Id,
            IsTimer = node is not UserTask,
        };

    // A step that names no warnings or no lapse notices takes those of all steps.
    private static ClockSpec WithStepTerms(ClockSpec own, ClockTerms steps) => own with
    {
        Terms = own.Terms with
        {
            Warnings = own.Terms.Warnings.IsEmpty ? steps.Warnings : own.Terms.Warnings,
            OnLapse = own.Terms.OnLapse.IsEmpty ? steps.OnLapse : own.Terms.OnLapse,
        },
    };
}
