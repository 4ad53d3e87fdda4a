using System.Collections.Immutable;
using NodaTime;
using Permits.Bpmn;
using Permits.Dmn;

namespace Permits.Engine;

/// <summary>A package as files: path within the package (forward slashes) to content. Statutes it rests on are under <c>_statutes/</c>.</summary>
/// <param name="Files">Path to bytes.</param>
public sealed record PackageFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>> Files)
{
    /// <summary>The package's own files: what its folder under <c>workflows/</c> holds.</summary>
    public PackageFiles WithoutStatutes() => new(Files.RemoveRange(Files.Keys.Where(path => !PackagePaths.IsOwn(path))));
}

/// <summary>A package read and checked: all that running and showing it needs. Immutable and safe to share.</summary>
public sealed record PermitPackage
{
    private (Manual, ProcessModel, ImmutableArray<Statute>, ClockRules)? _clockRules;

    /// <summary>The manual.</summary>
    public required Manual Manual { get; init; }

    /// <summary>The process.</summary>
    public required ProcessModel Process { get; init; }

    /// <summary>The statutes, as they stood when the package was published.</summary>
    public required ImmutableArray<Statute> Statutes { get; init; }

    /// <summary>Forms by name.</summary>
    public required ImmutableSortedDictionary<string, Form> Forms { get; init; }

    /// <summary>Notice templates by name (<c>notices/NAME.md</c>, Thai) in Markdown with <c>{{placeholders}}</c>.</summary>
    public required ImmutableSortedDictionary<string, string> Notices { get; init; }

    /// <summary>The decision tables (<c>decisions.dmn</c>); null where it has none.</summary>
    public DmnModel? Decisions { get; init; }

    /// <summary>SHA-256 in lower-case hex over the sorted paths and contents of its files.</summary>
    public required string Hash { get; init; }

    /// <summary>A package around a model that is run by itself: no manual, no statutes, no forms.</summary>
    public static PermitPackage OfModel(ProcessModel model, DmnModel? decisions) => new()
    {
        Manual = Manual.None,
        Process = model,
        Statutes = [],
        Forms = ImmutableSortedDictionary<string, Form>.Empty,
        Notices = ImmutableSortedDictionary<string, string>.Empty,
        Decisions = decisions,
        Hash = "",
    };

    /// <summary>Every rule by which clocks run, of the statutes and of the process.</summary>
    public ClockRules ClockRules
    {
        get
        {
            // Worked out once; a copy with another manual, process or statutes works it out anew.
            if (_clockRules is not var (manual, process, statutes, rules) || manual != (object)Manual || process != (object)Process || statutes != Statutes)
            {
                rules = new ClockRules(Manual, Process, Statutes);
                _clockRules = (Manual, Process, Statutes, rules);
            }

            return rules;
        }
    }
}

/// <summary>One published, immutable, numbered version of a package.</summary>
/// <param name="Version">1 for the first; consecutive within the permit type.</param>
/// <param name="EffectiveFrom">From when applications are filed under it.</param>
/// <param name="Package">Its content.</param>
public sealed record Definition(int Version, Instant EffectiveFrom, PermitPackage Package)
{
    /// <summary>The permit type.</summary>
    public string Slug => Package.Manual.Slug;
}
