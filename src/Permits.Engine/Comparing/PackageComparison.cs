using System.Collections.Immutable;

namespace Permits.Engine;

/// <summary>
/// The difference in meaning between two packages, in words. What only looks different (layout of the diagram, order of XML elements, ids that nobody
/// sees, comments, white space) is no difference.
/// </summary>
public static class PackageComparison
{
    /// <summary>Every change from one package to another, by area, in the order in which the later package has the things changed.</summary>
    /// <param name="before">The earlier package.</param>
    /// <param name="after">The later one. Either may be a draft that does not pass the checks: a part that cannot be read is told of as such.</param>
    public static ImmutableArray<PackageChange> Of(PackageFiles before, PackageFiles after)
    {
        var changes = new List<PackageChange>();
        var (old, now) = (PackageReader.ReadParts(before), PackageReader.ReadParts(after));
        if (old.Process is { } from && now.Process is { } to)
        {
            var models = new ComparedModels(from, to);
            StepComparison.Run(models, changes);
            FlowComparison.Run(models, changes);
            ClockComparison.Run(models, changes);
            ProcessComparison.Run(models, before, after, changes);
        }

        if (old.Decisions is { } tables && now.Decisions is { } others)
        {
            DecisionComparison.Run(tables, others, changes);
        }

        FormComparison.Run(old.Forms, now.Forms, changes);
        if (old.Manual is { } manual && now.Manual is { } other)
        {
            ManualComparison.Run(manual, other, changes);
        }

        NoticeComparison.Run(old.Notices, now.Notices, changes);
        StatuteComparison.Run(old.Statutes, now.Statutes, changes);
        FileComparison.Run(old, now, changes);
        return [.. changes.OrderBy(c => c.Area)];
    }
}
