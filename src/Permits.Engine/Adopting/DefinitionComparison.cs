using System.Collections.Immutable;
using System.Text.Json;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// Compares two versions of a permit type from an applicant's side (R2). LFA s.11 lets a later rule reach an application already filed where
/// it favours the applicant; what cannot be shown to be as good, such as a period in another unit, counts as worse.
/// </summary>
public static class DefinitionComparison
{
    /// <summary>Every point on which the versions differ, or the total time alone where they differ in nothing.</summary>
    /// <param name="from">The version the application is judged by.</param>
    /// <param name="to">The version it might be judged by.</param>
    /// <param name="application">The filing form's data, on which the papers asked for depend.</param>
    /// <param name="moves">Which element stands for which; null where each keeps its id.</param>
    public static ImmutableArray<ComparedPoint> Of(PermitPackage from, PermitPackage to, JsonElement application, ElementMoves? moves = null)
    {
        ComparedPoint[] total = [Period("total-time", TotalTime, from.Manual.TotalTime.Period, to.Manual.TotalTime.Period, DutyOwner.Officer)];
        IEnumerable<ComparedPoint> rest = [.. Clocks(from, to, moves ?? ElementMoves.None), .. Papers(from, to, application), .. Fees(from.Manual, to.Manual), Appeal(from.Manual, to.Manual)];
        return [.. total, .. rest.Where(p => p.Verdict != Verdict.Same)];
    }

    private static LocalText TotalTime { get; } = new("ระยะเวลาพิจารณาทั้งหมด", "Total time");

    private static IEnumerable<ComparedPoint> Clocks(PermitPackage from, PermitPackage to, ElementMoves moves)
    {
        var compared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in from.ClockRules.All)
        {
            var isOfficers = rule.Time.Owner == DutyOwner.Officer;
            var code = isOfficers ? "officer-clock" : "applicant-clock";
            var spec = rule.ElementId is { } element ? ClockSpecs.OfProcess(moves.To(element)) : rule.Spec;
            compared.Add(spec);
            if (to.ClockRules.Find(spec) is not { } other)
            {
                yield return new(code, rule.Title, ClockWords.TimeOf(rule.Time), null, isOfficers ? Verdict.Worse : Verdict.Better);
                continue;
            }

            yield return rule.Time.Period is { } before && other.Time.Period is { } after && rule.Time.Owner == other.Time.Owner
                ? Period(code, rule.Title, before, after, rule.Time.Owner)
                : new(
                    code, rule.Title, ClockWords.TimeOf(rule.Time), ClockWords.TimeOf(other.Time),
                    rule.Time.PeriodFrom == other.Time.PeriodFrom && rule.Time.Period == other.Time.Period && rule.Time.Owner == other.Time.Owner ? Verdict.Same : Verdict.Worse);

            if (isOfficers && Slack(other.Terms) is { } slack && slack != Slack(rule.Terms))
            {
                yield return new(code, rule.Title, Slack(rule.Terms), slack, IsMore(rule.Terms, other.Terms) ? Verdict.Worse : Verdict.Better);
            }
        }

        // A limit that the applicant did not have when he filed.
        foreach (var rule in to.ClockRules.All.Where(r => r.Time.Owner == DutyOwner.Applicant && !compared.Contains(r.Spec)))
        {
            yield return new("applicant-clock", rule.Title, null, ClockWords.TimeOf(rule.Time), Verdict.Worse);
        }
    }

    // What lets an office take longer than its time: extensions and pauses that an Act allows.
    private static LocalText? Slack(ClockTerms terms) => terms.Extension is null && terms.Pauses.IsEmpty ? null : new(
        FormattableString.Invariant($"ขยายได้ {terms.Extension?.MaxCount ?? 0} ครั้ง ครั้งละ {(terms.Extension is { } th ? ThaiFormat.Allowance(th.Period) : "–")} เหตุหยุดนับ {terms.Pauses.Length} เหตุ"),
        FormattableString.Invariant($"{terms.Extension?.MaxCount ?? 0} extensions of {(terms.Extension is { } en ? EnglishFormat.Allowance(en.Period) : "–")}, {terms.Pauses.Length} grounds for pausing"));

    private static bool IsMore(ClockTerms from, ClockTerms to) =>
        to.Pauses.Any(p => from.Pauses.All(f => f.Id != p.Id))
        || (to.Extension is { } after
            && (from.Extension is not { } before || after.MaxCount > before.MaxCount || after.Period.Unit != before.Period.Unit || after.Period.Count > before.Period.Count));

    private static ComparedPoint Period(string code, LocalText name, Allowance before, Allowance after, DutyOwner owner)
    {
        var verdict = before == after ? Verdict.Same
            : before.Unit == after.Unit && (after.Count < before.Count) == (owner == DutyOwner.Officer) ? Verdict.Better
            : Verdict.Worse;
        return new(code, name, ChangeWords.Of(before), ChangeWords.Of(after), verdict);
    }

    private static IEnumerable<ComparedPoint> Papers(PermitPackage from, PermitPackage to, JsonElement application)
    {
        var (before, after) = (DocumentCheck.RequiredOf(from.Manual, application), DocumentCheck.RequiredOf(to.Manual, application));
        return after.Where(d => before.All(b => b.Id != d.Id)).Select(d => new ComparedPoint("document", d.Name, null, d.Name, Verdict.Worse))
            .Concat(before.Where(d => after.All(a => a.Id != d.Id)).Select(d => new ComparedPoint("document", d.Name, d.Name, null, Verdict.Better)));
    }

    private static IEnumerable<ComparedPoint> Fees(Manual from, Manual to)
    {
        foreach (var fee in to.Fees)
        {
            var old = from.Fees.FirstOrDefault(f => f.Name.Th == fee.Name.Th);
            var verdict = old is null ? Verdict.Worse
                : old.Amount is { } before && fee.Amount is { } after ? after == before ? Verdict.Same : after < before ? Verdict.Better : Verdict.Worse
                : old.Amount == fee.Amount && old.Note == fee.Note ? Verdict.Same
                : Verdict.Worse;
            yield return new("fee", fee.Name, old is null ? null : Words(old), Words(fee), verdict);
        }

        foreach (var gone in from.Fees.Where(f => to.Fees.All(t => t.Name.Th != f.Name.Th)))
        {
            yield return new("fee", gone.Name, Words(gone), null, Verdict.Better);
        }
    }

    private static LocalText Words(FeeSpec fee) => fee.Amount is { } amount
        ? new(ThaiFormat.Baht(amount), EnglishFormat.Baht(amount))
        : fee.Note ?? new("ไม่ได้ระบุ", "not stated");

    // The number of days stands in a sentence: another sentence is not shown to be as good.
    private static ComparedPoint Appeal(Manual from, Manual to) => new(
        "appeal", new("การอุทธรณ์", "Appeal"), from.Appeal.Statement.Text, to.Appeal.Statement.Text, from.Appeal.Statement.Text == to.Appeal.Statement.Text ? Verdict.Same : Verdict.Worse);
}
