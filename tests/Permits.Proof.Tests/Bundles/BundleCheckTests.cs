using FluentAssertions;
using Xunit;

namespace Permits.Proof.Tests.Bundles;

/// <summary>What a bundle shows, and whose word it is.</summary>
public sealed class BundleCheckTests : IDisposable
{
    private readonly SmallLog _log = new();

    [Fact]
    public void Bundle_that_nobody_changed_is_sound_and_says_by_which_rules_and_calendar()
    {
        var report = SmallLog.Check(SmallLog.Zip(_log.Bundle()), _log.Signer.Key);

        report.Faults.Should().BeEmpty();
        report.Should().BeEquivalentTo(new
        {
            Stream = SmallLog.Case, Events = 5, Erased = 0, Size = 10, Definitions = new[] { "food-premises/3 ab12" }, Calendars = new[] { "th cd34" },
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public void Bundle_of_any_length_is_sound(int events) => SmallLog.Check(SmallLog.Zip(_log.Bundle(events)), _log.Signer.Key).Faults.Should().BeEmpty();

    [Fact]
    public void Same_bundle_gives_the_same_bytes()
    {
        var bundle = _log.Bundle();

        SmallLog.Zip(bundle).Should().Equal(SmallLog.Zip(bundle));
    }

    [Fact]
    public void Erased_payload_leaves_the_proof_whole_and_is_counted()
    {
        var report = SmallLog.Check(SmallLog.Zip(_log.Bundle(erased: 3)), _log.Signer.Key);

        report.Faults.Should().BeEmpty();
        report.Erased.Should().Be(1);
        report.Events.Should().Be(5);
    }

    [Fact]
    public void Who_trusts_the_first_key_follows_its_hand_over_to_the_next()
    {
        var zip = SmallLog.Zip(_log.Bundle(isRotated: true));

        SmallLog.Check(zip, _log.Signer.Key).Faults.Should().BeEmpty();
        SmallLog.Check(zip, _log.NextSigner.Key).Faults.Should().BeEmpty();
    }

    [Fact]
    public void Key_that_nobody_handed_over_to_is_found()
    {
        var bundle = _log.Bundle(isRotated: true);

        var report = SmallLog.Check(SmallLog.Zip(bundle with { Keys = [bundle.Keys[0], bundle.Keys[1] with { Note = null }] }), _log.Signer.Key);

        report.Faults.Select(f => f.Rule).Should().Equal(BundleRule.Key, BundleRule.Checkpoint);
    }

    [Fact]
    public void Signature_of_a_key_before_the_readers_is_worth_nothing_to_him()
    {
        var (old, rotated) = (_log.Bundle(), _log.Bundle(isRotated: true));

        SmallLog.Check(SmallLog.Zip(old with { Keys = rotated.Keys }), _log.NextSigner.Key).Faults.Should().ContainSingle().Which.Rule.Should().Be(BundleRule.Checkpoint);
    }

    [Fact]
    public void Bundle_of_somebody_elses_key_agrees_with_itself_but_not_with_the_readers()
    {
        using var forger = new SmallLog();
        var zip = SmallLog.Zip(forger.Bundle());

        SmallLog.Check(zip).IsSound.Should().BeTrue("without a key the bundle vouches for itself");
        SmallLog.Check(zip, _log.Signer.Key).Faults[0].Rule.Should().Be(BundleRule.Key);
    }

    [Fact]
    public void Events_of_another_log_are_not_under_the_checkpoint()
    {
        var (bundle, other) = (_log.Bundle(), _log.Bundle());

        var report = SmallLog.Check(SmallLog.Zip(bundle with { Checkpoint = other.Checkpoint }), _log.Signer.Key);

        report.Faults.Should().OnlyContain(f => f.Rule == BundleRule.Inclusion).And.HaveCount(5);
        report.Faults[0].Entry.Should().Be("events/000001.proof.json");
    }

    public void Dispose() => _log.Dispose();
}
