using System.Collections.Immutable;

namespace Permits.Server.Ui.Forms;

/// <summary>The problems of a form, found by field.</summary>
/// <param name="All">Every problem, in the order shown.</param>
public sealed record FieldProblems(ImmutableArray<Problem> All)
{
    /// <summary>None.</summary>
    public static FieldProblems None { get; } = new([]);

    /// <summary>Whether there is any.</summary>
    public bool Any => !All.IsDefaultOrEmpty;

    /// <summary>The problems of one field.</summary>
    public IEnumerable<Problem> Of(string key) => All.Where(p => Key(p) == key);

    /// <summary>The field a problem is about: the last part of its path; null where it is about the whole.</summary>
    public static string? Key(Problem problem) => problem.Path is { Length: > 0 } path ? path[(path.LastIndexOfAny(['.', '/']) + 1)..] : null;

    /// <summary>The id of a field's first control, which the error summary links to.</summary>
    public static string Id(string key) => "f-" + key;
}
