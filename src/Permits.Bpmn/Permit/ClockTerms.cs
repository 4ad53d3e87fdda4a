using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Bpmn;

/// <summary>
/// What a clock allows and brings about beside its period: the same for a clock that a statute file sets and for one drawn on the diagram.
/// </summary>
public sealed record ClockTerms
{
    /// <summary>No pause, no extension, no warning, and a lapse that is only recorded.</summary>
    public static ClockTerms None { get; } = new();

    /// <summary>Grounds on which a law lets it stand still; empty where none does, which is the rule (R18; EGA s.12, LFA s.10).</summary>
    public ImmutableArray<PauseGround> Pauses { get; init; } = [];

    /// <summary>The extension a law allows; null where none does (R11).</summary>
    public ExtensionTerms? Extension { get; init; }

    /// <summary>Warnings on the way, in the order given.</summary>
    public ImmutableArray<WarningSpec> Warnings { get; init; } = [];

    /// <summary>Notices queued when it lapses.</summary>
    public ImmutableArray<NoticeSpec> OnLapse { get; init; } = [];

    /// <summary>What its lapse does to the case, by the day the application was received; where none applies yet, nothing.</summary>
    public ImmutableArray<LapsePolicy> Policies { get; init; } = [];

    /// <summary>The policy for applications received on a day; null where the lapse is only recorded and told.</summary>
    /// <param name="received">The day of receipt in the office's zone.</param>
    public LapsePolicy? PolicyOn(LocalDate received) => Policies.Where(p => p.From <= received).MaxBy(p => p.From);
}

/// <summary>A ground on which a law lets a clock stand still (<c>permit:pause</c>).</summary>
/// <param name="Id">Unique within the clock.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Role">Who may pause and resume on it; unused with <paramref name="While"/>.</param>
/// <param name="Cite">The section that gives it; never empty.</param>
/// <param name="While">The element during which the clock stands still by itself; null where a person pauses and resumes.</param>
public sealed record PauseGround(string Id, LocalText Name, string Role, string Cite, string? While);

/// <summary>The extension a law allows (<c>permit:extension</c>, R11).</summary>
/// <param name="MaxCount">How many times, at least 1.</param>
/// <param name="Period">How long each at most.</param>
/// <param name="Cite">The section; never empty.</param>
/// <param name="Role">Who may grant it.</param>
public sealed record ExtensionTerms(int MaxCount, Allowance Period, string Cite, string Role);

/// <summary>A warning before the due instant (<c>permit:warning</c>).</summary>
/// <param name="Share">At which share of the whole allowance, extensions included, in percent: 1 to 99.</param>
/// <param name="Notice">What is queued then.</param>
public sealed record WarningSpec(int Share, NoticeSpec Notice);

/// <summary>What the lapse of a clock does to the case (<c>permit:lapsePolicy</c>).</summary>
/// <param name="From">Applications received on or after this day.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Cite">The section; never empty.</param>
/// <param name="Role">Who attests a deemed outcome.</param>
public sealed record LapsePolicy(LocalDate From, LapseEffect Effect, string Cite, string Role);

/// <summary>What the lapse of a clock does to the case.</summary>
public enum LapseEffect
{
    /// <summary>It is recorded and told; the case goes on (LFA s.10).</summary>
    Notify,

    /// <summary>What was applied for counts as granted, once an officer has attested that the time did lapse undecided.</summary>
    DeemedGranted,

    /// <summary>What was applied for counts as refused, once an officer has attested it.</summary>
    DeemedRefused,
}

/// <summary>The one place that names lapse effects in files.</summary>
public static class LapseEffects
{
    /// <summary>Each effect with its name in files.</summary>
    public static ImmutableArray<(string Name, LapseEffect Effect)> Names { get; } =
        [("notify", LapseEffect.Notify), ("deemed-granted", LapseEffect.DeemedGranted), ("deemed-refused", LapseEffect.DeemedRefused)];

    /// <summary>The name in files, which is also the result a case ends with.</summary>
    public static string ToWire(this LapseEffect effect) => Names.First(n => n.Effect == effect).Name;
}
