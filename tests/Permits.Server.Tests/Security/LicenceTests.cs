using System.Text.Json;
using System.Xml.Linq;
using FluentAssertions;
using Permits.Server.Hosting;
using Xunit;

namespace Permits.Server.Tests.Security;

/// <summary>Every package that the product or its tests rest on has a licence that was looked at; what is new with another one stops CI.</summary>
public sealed class LicenceTests
{
    private static readonly string Root = RepositoryRoot.Above(AppContext.BaseDirectory)!;

    private static readonly string[] Free = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "PostgreSQL", "Unlicense", "CC0-1.0"];

    // Tests are not handed to anyone.
    private static readonly string[] FreeInTests = [.. Free, "MPL-2.0", "MS-PL"];

    /// <summary>Packages that name no licence by its SPDX word, read and found free.</summary>
    private static readonly Dictionary<string, string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        ["@bpmn-io/form-js"] = "bpmn.io licence: as MIT, and the mark stays visible",
        ["@bpmn-io/form-js-carbon-styles"] = "bpmn.io licence",
        ["@bpmn-io/form-js-editor"] = "bpmn.io licence",
        ["@bpmn-io/form-js-playground"] = "bpmn.io licence",
        ["@bpmn-io/form-js-viewer"] = "bpmn.io licence",
        ["bpmn-js"] = "bpmn.io licence",
        ["dmn-js"] = "bpmn.io licence",
        ["dmn-js-boxed-expression"] = "bpmn.io licence",
        ["dmn-js-decision-table"] = "bpmn.io licence",
        ["dmn-js-drd"] = "bpmn.io licence",
        ["dmn-js-literal-expression"] = "bpmn.io licence",
        ["dmn-js-shared"] = "bpmn.io licence",
        ["cli-table"] = "MIT, in its readme",
        ["component-props"] = "MIT, in its readme",
        ["dompurify"] = "MPL-2.0 or Apache-2.0, taken as the latter",
        ["randomcolor"] = "CC0",
        ["System.Configuration.ConfigurationManager"] = "MIT, by its licence address; tests only",
        ["System.Security.Cryptography.ProtectedData"] = "MIT, by its licence address; tests only",
        ["Validation"] = "MS-PL, by its licence address; tests only",
        ["xunit.abstractions"] = "Apache-2.0, by its licence address; tests only",
    };

    [Fact]
    public void Every_package_of_the_product_has_a_free_licence() =>
        Strangers(LockFiles("src"), Free).Should().BeEmpty();

    [Fact]
    public void Every_package_of_the_tests_has_a_free_licence_or_one_that_asks_to_share_changes_of_it() =>
        Strangers(LockFiles("tests"), FreeInTests).Should().BeEmpty();

    [Fact]
    public void Every_package_of_the_designer_has_a_free_licence()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "designer", "package-lock.json")));
        var packages = locked.RootElement.GetProperty("packages").EnumerateObject()
            .Where(p => p.Name.StartsWith("node_modules/", StringComparison.Ordinal) && !p.Value.TryGetProperty("link", out _))
            .Select(p => (Name: p.Name[(p.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..], Licence: p.Value.TryGetProperty("license", out var l) ? l.GetString() : null))
            .ToList();
        packages.Should().NotBeEmpty();
        packages.Where(p => !Free.Contains(p.Licence) && !Read.ContainsKey(p.Name)).Should().BeEmpty();
    }

    private static IEnumerable<string> LockFiles(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "packages.lock.json", SearchOption.AllDirectories);

    private static List<string> Strangers(IEnumerable<string> lockFiles, string[] free)
    {
        var packages = lockFiles.SelectMany(PackagesOf).Distinct().ToList();
        packages.Should().NotBeEmpty();
        return [.. packages.Where(p => !Read.ContainsKey(p.Id) && !free.Contains(LicenceOf(p.Id, p.Version))).Select(p => $"{p.Id} {p.Version}: {LicenceOf(p.Id, p.Version) ?? "none named"}")];
    }

    private static IEnumerable<(string Id, string Version)> PackagesOf(string lockFile)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(lockFile));
        return [.. from framework in locked.RootElement.GetProperty("dependencies").EnumerateObject()
                   from package in framework.Value.EnumerateObject()
                   where package.Value.GetProperty("type").GetString() != "Project"
                   select (package.Name, package.Value.GetProperty("resolved").GetString()!)];
    }

    private static string? LicenceOf(string id, string version)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var name = id.ToLowerInvariant();
        var described = XDocument.Load(Path.Combine(packages, name, version, name + ".nuspec"));
        return described.Descendants().FirstOrDefault(e => e.Name.LocalName == "license" && e.Attribute("type")?.Value == "expression")?.Value;
    }
}
