namespace Permits.Engine;

/// <summary>The part of a package that a change is in, in the order in which changes are told.</summary>
public enum ChangeArea
{
    /// <summary>A flow node of the diagram: a task, an event, a gateway or a sub-process.</summary>
    Step,

    /// <summary>A sequence flow.</summary>
    Flow,

    /// <summary>A clock of a step, of a timer or of the process.</summary>
    Clock,

    /// <summary>The process as a whole: its name, pools, lanes and data.</summary>
    Process,

    /// <summary>The decision tables.</summary>
    Decision,

    /// <summary>A form.</summary>
    Form,

    /// <summary>The licensing manual.</summary>
    Manual,

    /// <summary>A letter.</summary>
    Notice,

    /// <summary>A statute file.</summary>
    Statute,
}

/// <summary>What became of the thing that a change names.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is still there, and something about it differs.</summary>
    Changed,
}

/// <summary>One difference in meaning between two packages.</summary>
/// <param name="Area">Where it is.</param>
/// <param name="Kind">What became of <paramref name="Element"/>. An outcome that a task has gained is a change of the task, not an addition.</param>
/// <param name="Path">The file.</param>
/// <param name="Element">The element of the diagram, the decision, the form's field, the manual's key or the statute's clock; null for the whole file.
/// Where it is gone, its id in the earlier package.</param>
/// <param name="What">The change in one sentence.</param>
/// <param name="Before">What held; null where nothing did.</param>
/// <param name="After">What holds; null where nothing does.</param>
public sealed record PackageChange(ChangeArea Area, ChangeKind Kind, string Path, string? Element, LocalText What, LocalText? Before, LocalText? After);
