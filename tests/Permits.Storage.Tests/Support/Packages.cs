using System.Runtime.InteropServices;
using System.Text;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage.Tests;

/// <summary>The real packages, statutes and calendar of the repository.</summary>
public static class Packages
{
    /// <summary>The folder of Permits.sln.</summary>
    public static string Root { get; } = RepositoryRoot();

    private static readonly string Workflows = Path.Combine(Root, "workflows");

    public static WorkCalendar Calendar { get; } = WorkCalendar.Parse(File.ReadAllText(Path.Combine(Workflows, "_calendars", "th.json"))).Value;

    public static PackageFiles FoodPremises { get; } = Load("food-premises");

    /// <summary>The same package with another text in one of its files: the next version.</summary>
    public static PackageFiles With(this PackageFiles files, string file, string from, string to)
    {
        var text = Encoding.UTF8.GetString(files.Files[file].AsSpan());
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new ArgumentException($"Expected {file} to hold \"{from}\", but it does not.", nameof(from));
        }

        var changed = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
        return new PackageFiles(files.Files.SetItem(file, ImmutableCollectionsMarshal.AsImmutableArray(changed)));
    }

    /// <summary>The same package with another text in its manual.</summary>
    public static PackageFiles Changed(PackageFiles files, string from, string to) => files.With("manual.yaml", from, to);

    /// <summary>The same package, with tasks given out by a strategy.</summary>
    /// <param name="files">The package.</param>
    /// <param name="strategies">By the form of the task, the attributes of its <c>permit:task</c>.</param>
    public static PackageFiles GivingOut(PackageFiles files, params (string Form, string Attributes)[] strategies) =>
        strategies.Aggregate(files, (changed, s) => changed.With("process.bpmn", $"form=\"{s.Form}\"", $"form=\"{s.Form}\" {s.Attributes}"));

    public static PackageFiles FoodPremisesChanged { get; } = Changed(FoodPremises, "en: Public Health Division", "en: Division of Public Health");

    private static PackageFiles Load(string slug) => PackageFolder.Read(Path.Combine(Workflows, slug)).Files!;

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Permits.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Expected to run below the folder of Permits.sln.");
        }

        return folder;
    }
}
