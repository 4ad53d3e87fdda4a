namespace Permits.Engine.Running;

/// <summary>
/// Lets a running clock stand still, on a ground that a law gives for this very clock and by the person it names. Without such a ground
/// nothing does: not the office's own consultation, not copying, not a committee (R18; EGA s.12, LFA s.10).
/// </summary>
internal static class Pausing
{
    public static void Handle(Run run, PauseClock command)
    {
        if (!ClockFinding.Find(run, command.ClockId, out var clock))
        {
            return;
        }

        var grounds = Pauses.GroundsOf(run, clock).Where(g => g.While is null).ToList();
        var ground = grounds.FirstOrDefault(g => g.Id == command.Ground);
        var problem = 0 switch
        {
            _ when clock.State == ClockState.Paused => Refusals.AlreadyPaused(),
            _ when clock.State != ClockState.Running => Refusals.NotRunning(clock.Cite),
            _ when ground is null => Refusals.NoGround(grounds),
            _ when !run.Context.Actor.Holds(run.State.OfficeId, ground.Role) => Refusals.RoleMissing(ground.Role),
            _ when string.IsNullOrWhiteSpace(command.Reason) => Refusals.ReasonMissing(ground.Cite),
            _ when run.At < clock.Deadline.Start => Refusals.PauseBeforeStart(clock.Cite),
            _ => null,
        };
        if (problem is not null || ground is null)
        {
            run.Problems.AddRange(problem is null ? [] : [problem]);
            return;
        }

        Pauses.Pause(run, clock, ground, command.Reason.Trim());
    }
}
