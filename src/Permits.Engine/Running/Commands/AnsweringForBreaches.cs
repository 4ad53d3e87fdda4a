namespace Permits.Engine.Running;

/// <summary>
/// A supervisor answers for a breach, on a closed case too: why it came about, and what was done. Writing again corrects: the log keeps
/// both, the later one counts.
/// </summary>
internal static class AnsweringForBreaches
{
    public static void Explain(Run run, ExplainBreach command)
    {
        if (!MayAnswer(run, command.BreachId))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(command.Code) || (command.Code == BreachReason.Other && string.IsNullOrWhiteSpace(command.Text)))
        {
            run.Refuse(Refusals.ReasonMissing());
            return;
        }

        run.Emit(new BreachExplained(command.BreachId, command.Code, command.Text.Trim()) { At = run.At });
    }

    public static void Acknowledge(Run run, AcknowledgeBreach command)
    {
        if (!MayAnswer(run, command.BreachId))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(command.CorrectiveAct))
        {
            run.Refuse(Refusals.CorrectiveActMissing());
            return;
        }

        run.Emit(new BreachAcknowledged(command.BreachId, command.CorrectiveAct.Trim()) { At = run.At });
    }

    private static bool MayAnswer(Run run, string breach)
    {
        var problem = !run.State.Breaches.ContainsKey(breach) ? Refusals.BreachNotFound()
            : !run.Context.Actor.Holds(run.State.OfficeId, Roles.Supervisor) ? Refusals.RoleMissing(Roles.Supervisor)
            : null;
        if (problem is not null)
        {
            run.Refuse(problem);
        }

        return problem is null;
    }
}
