using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Simulation;

/// <summary>A permit type and its versions: as published, with less time, and under a law with grounds to pause and a lapse that settles the outcome.</summary>
internal sealed record PermitType(string Slug, ImmutableArray<Definition> Versions)
{
    public Definition Version(int number) => Versions[number - 1];
}

/// <summary>Every package of <c>workflows/</c>. Nothing in it ever changes.</summary>
internal static class World
{
    /// <summary>The ground on which an officer may pause the consideration in a law made for the simulation.</summary>
    public const string Ground = "laboratory";

    private static readonly Instant InForce = Instant.FromUtc(2010, 1, 1, 0, 0);

    public static string Root { get; } = FindRoot();

    public static ImmutableArray<PermitType> Types { get; } =
    [
        .. Directory.EnumerateDirectories(Path.Combine(Root, "workflows"))
            .Where(folder => File.Exists(Path.Combine(folder, "manual.yaml")))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static FrozenDictionary<string, PermitType> BySlug { get; } = Types.ToFrozenDictionary(t => t.Slug, StringComparer.Ordinal);

    public static Definition Of(CaseState state) => BySlug[state.PermitType].Version(state.DefinitionVersion);

    private static PermitType Read(string folder)
    {
        var (files, findings) = PackageFolder.Read(folder);
        var package = PackageReader.Read(files ?? throw new InvalidOperationException(string.Join("; ", findings.Select(f => f.Message.En)))).Package
            ?? throw new InvalidOperationException($"Expected {folder} to be a package without errors.");
        var shorter = package with
        {
            Manual = package.Manual with { TotalTime = package.Manual.TotalTime with { Period = package.Manual.TotalTime.Period with { Count = package.Manual.TotalTime.Period.Count - 5 } } },
            Hash = package.Hash[..^1] + "2",
        };
        var stricter = shorter with { Statutes = [.. shorter.Statutes.Select(s => s with { Clocks = [.. s.Clocks.Select(c => Stricter(c, shorter))] })], Hash = package.Hash[..^1] + "3" };
        return new PermitType(package.Manual.Slug, [new(1, InForce, package), new(2, InForce, shorter), new(3, InForce, stricter)]);
    }

    // No published package has a ground to pause a clock or a lapse that settles the outcome, but the law may bring one any day.
    private static StatuteClock Stricter(StatuteClock clock, PermitPackage package) => clock.Id != "consideration" ? clock : clock with
    {
        Terms = clock.Terms with
        {
            Pauses =
            [
                new PauseGround(Ground, new("รอผลห้องปฏิบัติการ", "Laboratory"), Roles.Inspector, "Simulated s.1", null),
                new PauseGround("opinion", new("รอความเห็น", "Opinion"), Roles.Inspector, "Simulated s.2", LastStepBeforeTheDecision(package.Process)),
            ],
            Policies = [new LapsePolicy(new LocalDate(2015, 1, 1), LapseEffect.DeemedGranted, "Simulated s.3", Roles.Licensor)],
        },
    };

    private static string LastStepBeforeTheDecision(ProcessModel process)
    {
        var node = process.Nodes.Values.First(n => n.Milestones.Contains(Milestones.Decided));
        while (true)
        {
            node = process.Node(process.Flows[node.Incoming[0]].SourceId);
            if (node is UserTask)
            {
                return node.Id;
            }
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Permits.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Expected to run below the folder of Permits.sln.");
        }

        return folder;
    }
}
