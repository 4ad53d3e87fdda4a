namespace Permits.Engine.Running;

/// <summary>
/// A supervisor writes why a breach came about, on a closed case too. Writing again corrects: the log keeps both, the case shows the later.
/// </summary>
internal static class ExplainingBreach
{
    public static void Handle(Run run, ExplainBreach command)
    {
        if (!run.State.Breaches.ContainsKey(command.BreachId))
        {
            run.Refuse(Refusals.BreachNotFound());
            return;
        }

        if (!run.Context.Actor.Holds(run.State.OfficeId, Roles.Supervisor))
        {
            run.Refuse(Refusals.RoleMissing(Roles.Supervisor));
            return;
        }

        if (string.IsNullOrWhiteSpace(command.Code) || (command.Code == BreachReasons.Other && string.IsNullOrWhiteSpace(command.Text)))
        {
            run.Refuse(Refusals.ReasonMissing());
            return;
        }

        run.Emit(new BreachExplained(command.BreachId, command.Code, command.Text.Trim()) { At = run.At });
    }
}
