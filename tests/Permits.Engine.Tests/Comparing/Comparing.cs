using System.Collections.Immutable;
using FluentAssertions;
using Permits.Engine.Tests.Packages;

namespace Permits.Engine.Tests.Comparing;

/// <summary>The food package with one thing about it changed.</summary>
internal static class Comparing
{
    public const string Process = "process.bpmn";
    public const string Decisions = "decisions.dmn";
    public const string Manual = "manual.yaml";
    public const string Statute = "_statutes/facilitation-act-2558.yaml";

    public static ImmutableArray<PackageChange> Of(Func<PackageFiles, PackageFiles> edit) => PackageComparison.Of(RealPackages.Food, edit(RealPackages.Food));

    public static ImmutableArray<PackageChange> Of(string path, string old, string @new) => Of(food => food.Replace(path, old, @new));

    /// <summary>The change that an edit makes, which must be the only one.</summary>
    public static PackageChange OnlyChange(string path, string old, string @new) => Of(path, old, @new).Should().ContainSingle().Subject;

    /// <summary>The English sentences, in their order.</summary>
    public static IEnumerable<string> Said(this IEnumerable<PackageChange> changes) => changes.Select(c => c.What.En);
}
