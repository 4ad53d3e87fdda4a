namespace Permits.Engine.Running;

/// <summary>What filing a renewal is checked for (R16; PHA s.55, FWD s.67, BCA s.35).</summary>
internal static class Renewing
{
    /// <summary>Refuses a renewal of a permit that cannot be renewed by this application; a late one is accepted as a filing.</summary>
    public static void Check(Run run, FileApplication command)
    {
        if (command.Renews is null)
        {
            return;
        }

        var rule = run.Definition.Package.Manual.Renewal;
        var problem = run.Context.Renewed switch
        {
            null => Refusals.PermitNotFound(),
            { } permit when permit.Number != command.Renews => throw new ArgumentException($"Expected the facts of {command.Renews}, but got those of {permit.Number}."),
            { } permit when permit.HolderId != command.Applicant.UserId => Refusals.NotTheHolder(),
            { } permit when permit.PermitType != run.Definition.Slug => Refusals.PermitOfOtherType(),
            { ValidTo: null } => Refusals.NothingToRenew(),
            _ when rule is null => Refusals.NothingToRenew(),
            { } permit when permit.OfficeId != command.OfficeId => Refusals.PermitOfOtherOffice(rule.Cite),
            { IsRenewed: true } => Refusals.AlreadyRenewed(rule.Cite),
            { RenewalUnderWay: { } other } => Refusals.RenewalUnderWay(other.Application),
            _ => null,
        };
        if (problem is not null)
        {
            run.Refuse(problem with { Path = "renews" });
        }
    }

    /// <summary>
    /// Records the renewal. It is in time where the applicant filed by the permit's last day: filing is his act and counts at its entry
    /// into the system; the deemed receipt of EGA s.10 only moves what the office owes.
    /// </summary>
    public static void Record(Run run)
    {
        if (run.Context.Renewed is not { ValidTo: { } last } permit)
        {
            return;
        }

        var rule = run.Definition.Package.Manual.Renewal!;
        var inTime = run.At.InZone(run.Context.Calendar.Zone).Date <= last;
        run.Emit(new RenewalFiled(permit.Number, last, inTime, inTime && rule.KeepsAlive, rule.Cite) { At = run.At });
    }
}
