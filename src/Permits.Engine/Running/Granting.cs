using NodaTime;

namespace Permits.Engine.Running;

/// <summary>Issues the permit of an application that is granted (R16).</summary>
internal static class Granting
{
    /// <summary>
    /// Issues the permit with its term, counted from the day of issue, or from the day after the old permit's last where it renews one in
    /// time. An application is granted once at most, so that its number makes the permit's.
    /// </summary>
    public static void Issue(Run run)
    {
        var manual = run.Definition.Package.Manual;
        var today = run.At.InZone(run.Context.Calendar.Zone).Date;
        var renews = run.State.Renewal;
        var first = renews is { InTime: true } ? renews.ValidTo.PlusDays(1) : today;
        var last = manual.Validity?.Term is { } term ? PermitTerm.LastDay(first, term) : (LocalDate?)null;
        run.Emit(new PermitIssued(
            NumberOf(run.State.Number), Holder(run, manual), Premises(run, manual), first, last, renews?.Permit, manual.Validity?.Cite) { At = run.At });
    }

    /// <summary>The number of the permit that an application leads to, e.g. <c>P-FOD-2569-000123</c>.</summary>
    public static string NumberOf(string application) => "P-" + application;

    private static string Holder(Run run, Manual manual) =>
        manual.Register is { } register && Text(run, register.Holder) is { } name ? name : run.State.Applicant!.Name;

    // Each field with its label, as an address is written in Thai: เลขที่ 1 ตำบล … อำเภอ … จังหวัด …
    private static string? Premises(Run run, Manual manual)
    {
        if (manual.Register is not { } register)
        {
            return null;
        }

        var form = run.Definition.Package.Forms[manual.FilingForm];
        var parts = register.Premises
            .Select(key => (form.Fields.First(f => f.Key == key).Label.Th, Value: Text(run, key)))
            .Where(p => p.Value is not null)
            .Select(p => $"{p.Th} {p.Value}");
        return string.Join(' ', parts) is { Length: > 0 } text ? text : null;
    }

    private static string? Text(Run run, string key) =>
        run.State.Variables.TryGetValue(CaseVariables.Application, out var data) ? DutyData.Text(data, key)?.Trim() : null;
}
