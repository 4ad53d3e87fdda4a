using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>
/// What only a run can show: parallel joins get all their flows, and every way to the end reaches the milestones <c>decided</c> and
/// <c>notified</c> unless the application was returned or withdrawn (LFA s.10), and after <c>complete</c> nothing turns on incompleteness any
/// more (LFA s.8 para 3). All ways are tried, within <see cref="TokenGame.MaxStates"/>.
/// </summary>
internal sealed class TokenCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        var game = new TokenGame(model);
        game.Play();
        if (!game.IsComplete)
        {
            findings.Add(Rules.NotExplored, null, TokenGame.MaxStates);
        }
        else if (!game.CanFinish && game.Stuck.Count == 0)
        {
            findings.Add(Rules.NeverFinished, null);
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

        foreach (var (milestone, (end, way)) in game.Skipped.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            findings.Add(Rules.MilestoneSkipped, end, milestone, way);
        }

        foreach (var (task, way) in game.Barred.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            findings.Add(Rules.AfterComplete, task, way);
        }
    }
}
