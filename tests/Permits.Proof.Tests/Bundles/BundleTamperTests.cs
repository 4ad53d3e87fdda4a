using System.Text;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Proof.Tests.Bundles;

/// <summary>Whatever is changed in a bundle is found, also by somebody who writes the list of files anew.</summary>
public sealed class BundleTamperTests : IDisposable
{
    /// <summary>Changes of each file.</summary>
    private const int Flips = 12;

    private readonly SmallLog _log = new();
    private readonly ITestOutputHelper _output;
    private readonly Random _random;

    public BundleTamperTests(ITestOutputHelper output)
    {
        _output = output;
        var seed = int.Parse(Environment.GetEnvironmentVariable("PERMITS_SEED") ?? "20260105", System.Globalization.CultureInfo.InvariantCulture);
        _output.WriteLine($"PERMITS_SEED={seed}");
        _random = new Random(seed);
    }

    [Fact]
    public void Any_changed_byte_of_any_file_is_found_and_the_file_named()
    {
        var files = SmallLog.Files(_log.Bundle(3, erased: 2, isRotated: true));

        foreach (var name in files.Keys)
        {
            for (var i = 0; i < Flips; i++)
            {
                var at = _random.Next(files[name].Length);
                var report = Check(With(files, name, Flipped(files[name], at)));

                report.Faults.Should().NotBeEmpty($"byte {at} of {name} was changed");
                report.Faults[0].Entry.Should().Match(e => e == name || name == "manifest.json", $"byte {at} of {name} was changed");
            }
        }
    }

    [Fact]
    public void Changed_byte_is_found_although_the_list_of_files_was_written_anew()
    {
        var files = SmallLog.Files(_log.Bundle(3, isRotated: true));

        foreach (var name in files.Keys.Where(n => n is not ("manifest.json" or "README.txt")))
        {
            for (var i = 0; i < Flips; i++)
            {
                var at = _random.Next(files[name].Length);
                var changed = With(files, name, Flipped(files[name], at));
                SmallLog.List(changed);

                Check(changed).IsSound.Should().BeFalse($"byte {at} of {name} was changed from {files[name][at]} to {changed[name][at]}");
            }
        }
    }

    [Fact]
    public void Cut_off_lengthened_missing_added_and_swapped_files_are_found()
    {
        var files = SmallLog.Files(_log.Bundle(3));

        foreach (var name in files.Keys)
        {
            Check(With(files, name, files[name][..^1])).IsSound.Should().BeFalse($"{name} was cut off");
            Check(With(files, name, [.. files[name], (byte)' '])).IsSound.Should().BeFalse($"{name} was lengthened");
            Check(With(files, name, null)).Faults[0].Entry.Should().Be(name, "it was removed");
            var other = files.Keys.Where(n => n != name).ElementAt(_random.Next(files.Count - 1));
            Check(With(With(files, name, files[other]), other, files[name])).IsSound.Should().BeFalse($"{name} and {other} were swapped");
        }

        Check(With(files, "events/000004.header.json", Encoding.UTF8.GetBytes("{}"))).Faults.Should().ContainSingle().Which.Rule.Should().Be(BundleRule.Surplus);
    }

    [Theory]
    [InlineData("events/000003.", BundleRule.Missing)]
    [InlineData("events/000001.", BundleRule.Missing)]
    [InlineData("events/000004.payload", BundleRule.Payload)]
    public void Missing_event_is_found_although_the_list_of_files_was_written_anew(string prefix, BundleRule rule)
    {
        var files = SmallLog.Files(_log.Bundle());
        foreach (var name in files.Keys.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).ToList())
        {
            files.Remove(name);
        }

        SmallLog.List(files);

        Check(files).Faults[0].Rule.Should().Be(rule);
    }

    [Fact]
    public void Other_rules_or_calendars_than_the_events_name_are_found()
    {
        var files = SmallLog.Files(_log.Bundle());
        files["manifest.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["manifest.json"]).Replace("food-premises/3", "food-premises/2", StringComparison.Ordinal));

        Check(files).Faults.Should().ContainSingle().Which.Rule.Should().Be(BundleRule.Facts);
    }

    public void Dispose() => _log.Dispose();

    private static SortedDictionary<string, byte[]> With(SortedDictionary<string, byte[]> files, string name, byte[]? content)
    {
        var changed = new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
        changed.Remove(name);
        if (content is not null)
        {
            changed.Add(name, content);
        }

        return changed;
    }

    private byte[] Flipped(byte[] content, int at)
    {
        var changed = (byte[])content.Clone();
        changed[at] ^= (byte)(1 << _random.Next(8));
        return changed;
    }

    private BundleReport Check(SortedDictionary<string, byte[]> files) => SmallLog.Check(SmallLog.Zip(files), _log.Signer.Key);
}
