namespace Permits.Engine.Running;

/// <summary>Lets a paused clock run again: by whoever may pause it, with what ended the ground.</summary>
internal static class Resuming
{
    public static void Handle(Run run, ResumeClock command)
    {
        if (!ClockFinding.Find(run, command.ClockId, out var clock))
        {
            return;
        }

        var paused = clock.State == ClockState.Paused ? clock.Pauses[^1] : null;
        var ground = Pauses.GroundsOf(run, clock).FirstOrDefault(g => g.Id == paused?.Ground);
        var problem = 0 switch
        {
            _ when paused is null => Refusals.NotPaused(),
            _ when ground?.While is { } element => Refusals.ResumesByItself(run.Definition.Package.Process.Node(element)),
            _ when ground is not null && !run.Context.Actor.Holds(run.State.OfficeId, ground.Role) => Refusals.RoleMissing(ground.Role),
            _ when string.IsNullOrWhiteSpace(command.Reason) => Refusals.ReasonMissing(paused.Cite),
            _ => null,
        };
        if (problem is not null)
        {
            run.Refuse(problem);
            return;
        }

        Pauses.Resume(run, clock, command.Reason.Trim());
    }
}
