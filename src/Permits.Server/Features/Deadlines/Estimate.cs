using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Server.Features.Deadlines;

/// <summary>One date an application filed now could count on.</summary>
/// <param name="Title">What is due.</param>
/// <param name="Cite">The section.</param>
/// <param name="Derivation">When, and how it was counted.</param>
/// <param name="Extended">When at the latest, were it extended as often as its Act allows; null where nothing may be extended.</param>
/// <param name="Extension">The extension allowed; null where none.</param>
public sealed record EstimateStep(LocalText Title, string Cite, Derivation Derivation, Derivation? Extended, ExtensionTermsShown? Extension);

/// <summary>How a clock may be extended.</summary>
/// <param name="MaxCount">How often.</param>
/// <param name="Period">By how much each time.</param>
/// <param name="Cite">The section.</param>
public sealed record ExtensionTermsShown(int MaxCount, Allowance Period, string Cite);

/// <summary>
/// What an application would get that is complete when filed: each clock of the package's officials taken to its end, the next
/// milestone assumed reached at the latest lawful moment of the one before.
/// </summary>
/// <param name="Received">When it counts as received (EGA s.10).</param>
/// <param name="Steps">The dates, in the order of the milestones.</param>
public sealed record Estimate(Instant Received, ImmutableArray<EstimateStep> Steps)
{
    /// <summary>The row of docs/law.md for the check of completeness.</summary>
    private const string CompletenessCheck = "R4";


    /// <summary>The estimate. Refused beyond the calendar's horizon.</summary>
    /// <param name="rules">The clock rules of the version it would be filed under.</param>
    /// <param name="calendar">The receiving office's calendar.</param>
    /// <param name="filed">When it enters the system.</param>
    /// <param name="electronically">By which channel.</param>
    public static Result<Estimate> Of(ClockRules rules, WorkCalendar calendar, Instant filed, bool electronically)
    {
        var steps = ImmutableArray.CreateBuilder<EstimateStep>();
        var problems = ImmutableArray<Problem>.Empty;
        Instant? Add(ClockRule rule, Instant from, bool deemed)
        {
            if (rule.Time.Period is not { } period)
            {
                return null;
            }

            var question = new DeadlineQuestion(from, period, rule.Time.Owner, deemed);
            var terms = rule.Terms.Extension is { } e ? new ExtensionTermsShown(e.MaxCount, e.Period, e.Cite) : null;
            var extended = terms is null ? null : question with { Extensions = [.. Enumerable.Repeat(terms.Period, terms.MaxCount)] };
            var (plain, late) = (calendar.Explain(question), extended is null ? (Result<Derivation>?)null : calendar.Explain(extended));
            if (!plain.TryGet(out var derivation) || late is { IsOk: false })
            {
                problems = plain.IsOk ? late!.Value.Problems : plain.Problems;
                return null;
            }

            steps.Add(new EstimateStep(rule.Title, rule.Time.Cite, derivation, late?.Value, terms));
            return derivation.Deadline.Due;
        }

        var received = filed;
        var complete = filed;
        if (rules.All.FirstOrDefault(r => r.ElementId is not null && !r.IsTimer && r.Time.Law == CompletenessCheck) is { } check)
        {
            complete = Add(check, filed, electronically) ?? complete;
            received = steps.Count > 0 ? steps[0].Derivation.Deadline.Start : received;
        }

        var decided = Last(Milestones.Complete, complete, complete == filed && electronically);
        Last(Milestones.Decided, decided, false);
        return problems.IsEmpty ? new Estimate(received, steps.ToImmutable()) : Result<Estimate>.Refused(problems);

        Instant Last(string milestone, Instant at, bool deemed) => rules.OfCase
            .Where(r => r.StartsAt == milestone && r.Time.Owner == DutyOwner.Officer && r.Duty is null)
            .Select(r => Add(r, at, deemed) ?? at)
            .ToList()
            .Append(at)
            .Max();
    }
}
