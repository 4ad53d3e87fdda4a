using System.Text.RegularExpressions;
using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Comparing;

/// <summary>Properties over random edits of both real packages. A failure names its seed.</summary>
public partial class ComparisonPropertyTests
{
    [Fact]
    public void A_package_does_not_differ_from_itself() => ForSeeds(20, (random, files) =>
    {
        var edited = Edited(files, random);
        PackageComparison.Of(edited, edited).Should().BeEmpty();
    });

    [Fact]
    public void A_diagram_laid_out_anew_with_other_ids_that_nobody_sees_does_not_differ() =>
        ForSeeds(40, (random, files) => PackageComparison.Of(files, files.Relaid(random)).Should().BeEmpty());

    [Fact]
    public void The_way_back_takes_away_what_the_way_there_added() => ForSeeds(40, (random, files) =>
    {
        var edited = Edited(files, random);
        var (there, back) = (PackageComparison.Of(files, edited), PackageComparison.Of(edited, files));
        Things(back, ChangeKind.Removed).Should().Equal(Things(there, ChangeKind.Added));
        Things(back, ChangeKind.Added).Should().Equal(Things(there, ChangeKind.Removed));
        back.Select(c => (c.Path, c.Before, c.After)).Should().BeEquivalentTo(there.Select(c => (c.Path, c.After, c.Before)), "what held before holds again");
    });

    [Fact]
    public void An_edit_of_a_diagram_laid_out_anew_is_told_as_the_edit_alone() => ForSeeds(20, (random, files) =>
    {
        var edited = files.Replace(Comparing.Process, "nameEn=\"Decide\"", "nameEn=\"Rule\"");
        PackageComparison.Of(files, edited.Relaid(random)).Should().ContainSingle().Which.Element.Should().Be("decide");
    });

    private static IEnumerable<(ChangeArea, string, string?)> Things(IEnumerable<PackageChange> changes, ChangeKind kind) =>
        changes.Where(c => c.Kind == kind).Select(c => (c.Area, c.Path, c.Element)).Order();

    // A few words of a few files, each with another: whatever is hit, readable or not.
    private static PackageFiles Edited(PackageFiles files, Random random)
    {
        for (var edit = 0; edit < 4; edit++)
        {
            var path = files.Files.Keys.ElementAt(random.Next(files.Files.Count));
            var text = files.Text(path);
            var words = Values().Matches(text);
            if (words.Count > 0)
            {
                var word = words[random.Next(words.Count)].Groups[1];
                files = files.With(path, text.Remove(word.Index, word.Length).Insert(word.Index, random.Next(2) == 0 ? word.Value + "2" : "7"));
            }
        }

        return files;
    }

    private static void ForSeeds(int count, Action<Random, PackageFiles> check)
    {
        for (var seed = 0; seed < count; seed++)
        {
            var failure = Record.Exception(() => check(new Random(seed), seed % 2 == 0 ? RealPackages.Food : RealPackages.Factory));
            failure.Should().BeNull($"seed {seed}: {failure?.Message}");
        }
    }

    [GeneratedRegex("""(?:[">]|: )([\p{L}\p{M}0-9][\p{L}\p{M}0-9 -]*)""")]
    private static partial Regex Values();
}
