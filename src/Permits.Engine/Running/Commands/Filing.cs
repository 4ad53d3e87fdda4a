using NodaTime;
using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>Files an application: the paper is received (EGA s.10, R3), the flow starts.</summary>
internal static class Filing
{
    public static void Handle(Run run, FileApplication command)
    {
        ArgumentException.ThrowIfNullOrEmpty(command.Number);
        if (command.Applicant.UserId != run.Context.Actor.Id && !run.Context.Actor.Holds(command.OfficeId, Roles.ReceivingOfficer))
        {
            run.Refuse(Refusals.NotTheApplicant());
            return;
        }

        var manual = run.Definition.Package.Manual;
        var data = FormData.Clean(run, manual.FilingForm, command.Data, null);
        run.Problems.AddRange(data is { } filled
            ? DocumentCheck.Problems(manual, filled, command.Documents)
            : DocumentCheck.Unknown(manual, command.Documents));
        Renewing.Check(run, command);
        var received = ReceivedAt(run, command);
        run.Problems.AddRange(received.Problems);
        if (run.Problems.Count > 0)
        {
            return;
        }

        run.Emit(new ApplicationFiled(
            command.Number,
            run.Definition.Slug,
            run.Definition.Version,
            run.Definition.Package.Hash,
            command.OfficeId,
            command.Applicant,
            data!.Value,
            command.Documents,
            command.FiledElectronically,
            received.Value,
            command.IsDemo) { At = run.At, ForwardTo = command.ForwardTo });
        Renewing.Record(run);
        if (command.NoticeChannel is { } channel and not NoticeChannel.Electronic)
        {
            run.Emit(new NoticeChannelChosen(channel) { At = run.At });
        }

        run.IsElectronicReceipt = command.FiledElectronically;
        MilestoneReaching.Reach(run, Milestones.Received);
        TokenFlow.Start(run);
    }

    // The deadline arithmetic knows when a paper counts as received; any period will do to ask it.
    private static Result<Instant> ReceivedAt(Run run, FileApplication command) =>
        run.Context.Calendar.Deadline(new DeadlineQuestion(run.At, new Allowance(1, PeriodUnit.Day), DutyOwner.Officer, command.FiledElectronically))
            .Map(d => d.Start);
}
