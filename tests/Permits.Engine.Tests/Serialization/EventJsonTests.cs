using System.Text;
using System.Text.Json;
using FluentAssertions;
using Permits.Engine.Tests.Support;
using Permits.Proof;
using Xunit;

namespace Permits.Engine.Tests.Serialization;

/// <summary>
/// The stored form is frozen once released. A failing golden test means that stored logs could no longer be read: add a new event instead.
/// Before a release, a wanted change is written by running the tests with PERMITS_WRITE_GOLDEN=1.
/// </summary>
public class EventJsonTests
{
    [Fact]
    public void Every_event_is_stored_exactly_as_it_was_released()
    {
        var lines = string.Join('\n', Story.Events.Select(EventJson.Write)) + "\n";

        lines.Should().Be(Golden("events.verified.jsonl", lines));
    }

    [Fact]
    public void Snapshot_is_stored_exactly_as_it_was_released()
    {
        var text = EventJson.Write(Story.Events.Aggregate(CaseState.None, Applier.Apply)) + "\n";

        text.Should().Be(Golden("snapshot.verified.json", text));
    }

    [Fact]
    public void Released_events_read_back_and_fold_to_the_released_snapshot()
    {
        var events = File.ReadLines(PathOf("events.verified.jsonl")).Select(EventJson.ReadEvent).ToList();

        EventJson.Write(events.Aggregate(CaseState.None, Applier.Apply)).Should().Be(File.ReadAllText(PathOf("snapshot.verified.json")).TrimEnd());
    }

    [Fact]
    public void Snapshot_of_the_first_release_is_still_read()
    {
        var state = EventJson.ReadState(File.ReadAllText(PathOf("snapshot.release-1.json")));

        state.Clocks.Values.Should().AllSatisfy(c => c.Pauses.Should().BeEmpty());
        state.Should().BeEquivalentTo(new { Number = Scenario.Number, Result = "granted", Deemed = (DeemedOutcome?)null });
    }

    [Fact]
    public void Events_stored_before_texts_were_canonical_read_back_as_the_same_events()
    {
        var stored = File.ReadAllLines(PathOf("events.release-5.jsonl"));

        // Later releases add events at the end of the story.
        stored.Select(line => EventJson.Write(EventJson.ReadEvent(line))).Should().Equal(File.ReadLines(PathOf("events.verified.jsonl")).Take(stored.Length));
    }

    [Fact]
    public void Stored_texts_are_canonical_json()
    {
        foreach (var line in File.ReadLines(PathOf("events.verified.jsonl")).Append(File.ReadAllText(PathOf("snapshot.verified.json")).TrimEnd()))
        {
            CanonicalJson.Text(Encoding.UTF8.GetBytes(line)).Should().Be(line);
        }
    }

    [Fact]
    public void Every_event_type_is_in_the_golden_file_and_is_applied() =>
        Story.Events.Select(e => e.GetType()).Distinct().Should().BeEquivalentTo(
            typeof(CaseEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CaseEvent))));

    [Fact]
    public void Event_of_a_type_the_applier_does_not_know_is_a_bug()
    {
        var apply = () => Applier.Apply(CaseState.None, new Unheard { At = Scenario.Local("2025-03-13T10:00") });

        apply.Should().Throw<System.Diagnostics.UnreachableException>();
    }

    [Fact]
    public void Event_reads_back_when_the_database_has_put_its_properties_in_another_order()
    {
        var text = """{"at":"2025-03-13T03:00:00Z","result":"granted","type":"ApplicationClosed"}""";

        EventJson.ReadEvent(text).Should().Be(new ApplicationClosed("granted") { At = Scenario.Local("2025-03-13T10:00") });
    }

    [Theory]
    [InlineData("""{"type":"Unheard","at":"2025-03-13T03:00:00Z"}""")]
    [InlineData("""{"type":"ApplicationClosed","result":"granted"}""")]
    [InlineData("""{"type":"ApplicationClosed","result":"granted","at":"13/03/2568"}""")]
    [InlineData("null")]
    public void Text_that_is_no_event_is_refused(string text)
    {
        var read = () => EventJson.ReadEvent(text);

        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void Commands_are_written_with_their_name_so_that_equal_ones_have_equal_hashes()
    {
        EventJson.Write(new PassTime()).Should().Be("""{"type":"PassTime"}""");
        EventJson.Write(new CompleteTask("X.T1", "complete", default, null, [])).Should().Be(
            """{"type":"CompleteTask","taskId":"X.T1","outcome":"complete","data":{},"documents":[]}""");
    }

    [Fact]
    public void Snapshot_keeps_its_order_whatever_the_culture()
    {
        var state = CaseState.None with { Milestones = CaseState.None.Milestones.Add("b", default).Add("B", default).Add("a-b", default).Add("aa", default) };

        EventJson.ReadState(EventJson.Write(state)).Milestones.Keys.Should().Equal("B", "a-b", "aa", "b");
    }

    private static string Golden(string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("PERMITS_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(PathOf(name), actual);
        }

        return File.ReadAllText(PathOf(name));
    }

    private static string PathOf(string name) => Path.Combine(Scenario.RepositoryRoot(), "tests", "Permits.Engine.Tests", "Serialization", name);

    private sealed record Unheard : CaseEvent;
}
