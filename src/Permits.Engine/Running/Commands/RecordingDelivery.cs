namespace Permits.Engine.Running;

/// <summary>
/// Records what became of sending a notice, on a closed case too. What goes electronically only the outbox's job records; a letter to an
/// applicant who chose post is recorded by the receiving officer who posted it (R15; EGA s.11).
/// </summary>
internal static class RecordingDelivery
{
    public static void Handle(Run run, RecordDelivery command)
    {
        var actor = run.Context.Actor;
        var isPost = command.Channel == DeliveryChannels.Post;
        var notice = run.State.Notices.GetValueOrDefault(command.NoticeId);
        var problem = notice switch
        {
            _ when !isPost && actor.Id != Actor.System.Id => Refusals.SystemOnly(),
            _ when isPost && !actor.Holds(run.State.OfficeId, Roles.ReceivingOfficer) => Refusals.RoleMissing(Roles.ReceivingOfficer),
            null => Refusals.NoticeNotFound(),
            { DeliveredAt: not null } => Refusals.NoticeAlreadyDelivered(),
            _ when isPost != GoesByPost(run.State, notice) => isPost ? DutyRefusals.GoesElectronically() : DutyRefusals.GoesByPost(),
            _ => null,
        };
        if (problem is not null)
        {
            run.Refuse(problem);
            return;
        }

        run.Emit(command.Error is null
            ? new NoticeDelivered(command.NoticeId, command.Channel) { At = run.At }
            : new NoticeFailed(command.NoticeId, command.Channel, command.Error) { At = run.At });
    }

    private static bool GoesByPost(CaseState state, Notice notice) => notice.To == Roles.Applicant && state.NoticeChannel == NoticeChannel.Post;
}
