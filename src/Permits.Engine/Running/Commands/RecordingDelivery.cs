namespace Permits.Engine.Running;

/// <summary>Records what became of sending a notice. Only the outbox's job does, on a closed case too.</summary>
internal static class RecordingDelivery
{
    public static void Handle(Run run, RecordDelivery command)
    {
        var problem = run.State.Notices.GetValueOrDefault(command.NoticeId) switch
        {
            _ when run.Context.Actor.Id != Actor.System.Id => Refusals.SystemOnly(),
            null => Refusals.NoticeNotFound(),
            { DeliveredAt: not null } => Refusals.NoticeAlreadyDelivered(),
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
}
