namespace Permits.Engine.Running;

/// <summary>Messages and signals from outside.</summary>
internal static class DeliveringMessage
{
    public static void Handle(Run run, DeliverMessage command)
    {
        if (MayNot(run) is { } problem)
        {
            run.Refuse(problem);
        }
        else if (!Messages.Deliver(run, command.Name, command.Key, command.Data))
        {
            run.Refuse(Refusals.NothingWaits(command.Name));
        }
    }

    public static void Handle(Run run, SendSignal command)
    {
        if (MayNot(run) is { } problem)
        {
            run.Refuse(problem);
        }
        else if (!Signals.Throw(run, command.Name, null))
        {
            run.Refuse(Refusals.NothingWaits(command.Name));
        }
    }

    // The office's own people and programs; what a message claims is recorded under the name of who sent it.
    private static Problem? MayNot(Run run) =>
        run.State.ClosedAt is not null ? Refusals.Closed()
        : run.Context.Actor.Posts.All(p => p.OfficeId != run.State.OfficeId) ? Refusals.NotOfTheOffice()
        : null;
}
