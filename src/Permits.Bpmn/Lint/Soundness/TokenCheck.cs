using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>
/// What only a run can show: joins get all their flows, every task can be reached, every state can come to an end, tokens do not become more
/// without end, and every way to the end reaches the milestones <c>decided</c> and
/// <c>notified</c> unless the application was returned or withdrawn (LFA s.10), and after <c>complete</c> nothing turns on incompleteness any
/// more (LFA s.8 para 3). All ways are tried, within <see cref="TokenGame.MaxStates"/>.
/// </summary>
internal sealed class TokenCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        var game = new TokenGame(model);
        game.Play();
        if (game.Growing is { } growing)
        {
            findings.Add(Rules.Unbounded, null, growing);
        }
        else if (!game.IsComplete)
        {
            findings.Add(Rules.NotExplored, null, TokenGame.MaxStates);
        }
        else if (!game.CanFinish && game.Stuck.Count == 0)
        {
            findings.Add(Rules.NeverFinished, null);
        }
        else if (game.Caught is { } caught)
        {
            findings.Add(Rules.Livelock, null, caught);
        }

        foreach (var (join, way) in game.Stuck.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (game.Fired.Contains(join))
            {
                findings.Add(Rules.JoinMayWait, join, way);
            }
            else if (game.IsComplete)
            {
                findings.Add(Rules.JoinNever, join);
            }
        }

        if (game.IsComplete && game.Stuck.Keys.All(game.Fired.Contains))
        {
            foreach (var dead in model.Nodes.Where(n => !game.Entered.Contains(n.Id) && IsWork(n)))
            {
                findings.Add(Rules.DeadNode, dead.Id);
            }
        }

        foreach (var (milestone, (end, way)) in game.Skipped.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            findings.Add(Rules.MilestoneSkipped, end, milestone, way);
        }

        foreach (var (task, way) in game.Barred.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            findings.Add(Rules.AfterComplete, task, way);
        }
    }

    // Boundary, start and end events are what a token leaves by; the work between them is what must be reachable.
    private static bool IsWork(FlowNode node) => node is Activity and not SubProcess { IsEventSubProcess: true };
}
