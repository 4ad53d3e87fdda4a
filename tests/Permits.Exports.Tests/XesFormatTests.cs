using System.Globalization;
using System.Xml.Linq;

namespace Permits.Exports.Tests;

/// <summary>
/// The rules of the XML schema of IEEE 1849-2016 (XES), asserted one by one: the schema file itself is not in this repository, since its licence
/// does not say that it may be.
/// </summary>
public sealed class XesFormatTests(ExportStore store) : IClassFixture<ExportStore>
{
    private static readonly XNamespace Xes = "http://www.xes-standard.org/";
    private static readonly string[] Attributes = ["string", "date", "int", "float", "boolean", "id", "list", "container"];
    private static readonly string[] Lifecycle =
    [
        "schedule", "assign", "withdraw", "reassign", "start", "suspend", "resume", "pi_abort", "ate_abort", "complete", "autoskip", "manualskip", "unknown",
    ];

    [Fact]
    public async Task Log_has_the_parts_of_the_schema_in_its_order()
    {
        var log = await LogAsync();

        log.Name.Should().Be(Xes + "log");
        decimal.TryParse((string?)log.Attribute("xes.version"), NumberStyles.Number, CultureInfo.InvariantCulture, out _).Should().BeTrue("the schema has it as a decimal");
        log.Attribute("xes.features").Should().NotBeNull();
        var ranks = log.Elements().Select(e => e.Name.LocalName switch { "extension" => 0, "global" => 1, "classifier" => 2, "trace" => 4, _ => 3 }).ToList();
        ranks.Should().BeInAscendingOrder();
        log.Elements(Xes + "trace").Elements(Xes + "event").Should().NotBeEmpty();
        log.Elements(Xes + "trace").Should().AllSatisfy(t => t.Elements().Select(e => e.Name.LocalName == "event" ? 1 : 0).Should().BeInAscendingOrder());
        log.Descendants().Should().OnlyContain(e => e.Name.Namespace == Xes);
    }

    [Fact]
    public async Task Attributes_have_keys_once_and_values_of_their_type()
    {
        var log = await LogAsync();

        foreach (var owner in log.Descendants().Append(log).Where(e => e.Name.LocalName is "log" or "trace" or "event" or "global"))
        {
            var own = owner.Elements().Where(e => Attributes.Contains(e.Name.LocalName)).ToList();
            own.Select(a => (string?)a.Attribute("key")).Should().NotContainNulls().And.OnlyHaveUniqueItems();
            own.Should().AllSatisfy(a => HasValueOfItsType(a).Should().BeTrue(a.ToString()));
        }
    }

    [Fact]
    public async Task Every_prefix_is_that_of_a_declared_extension_and_every_global_is_kept()
    {
        var log = await LogAsync();
        var prefixes = log.Elements(Xes + "extension").Select(e => (string?)e.Attribute("prefix")).ToHashSet();

        log.Descendants().Select(e => (string?)e.Attribute("key")).Where(k => k?.Contains(':') == true).Select(k => k!.Split(':')[0]).Should().OnlyContain(p => prefixes.Contains(p));
        foreach (var global in log.Elements(Xes + "global"))
        {
            var keys = global.Elements().Select(a => (string?)a.Attribute("key"));
            log.Descendants(Xes + (string)global.Attribute("scope")!).Should().AllSatisfy(e => e.Elements().Select(a => (string?)a.Attribute("key")).Should().Contain(keys));
        }

        log.Elements(Xes + "classifier").Single().Attribute("keys")!.Value.Split(' ').Should().OnlyContain(k => log.Elements(Xes + "global").Elements().Any(a => (string?)a.Attribute("key") == k));
    }

    [Fact]
    public async Task Events_tell_the_life_of_a_task_with_who_did_it()
    {
        var log = await LogAsync();
        var trace = log.Elements(Xes + "trace").Single(t => Value(t, "concept:name") == store.Breached);
        var events = trace.Elements(Xes + "event").ToList();

        events.Select(e => Value(e, "lifecycle:transition")).Should().OnlyContain(t => Lifecycle.Contains(t));
        var check = events.Where(e => Value(e, "element") == "check").ToList();
        check.Select(e => (Value(e, "lifecycle:transition"), Value(e, "org:resource"), Value(e, "org:role"))).Should().Equal(
            ("schedule", null, "receiving-officer"), ("assign", "clerk", "receiving-officer"), ("complete", "clerk", "receiving-officer"));
        events.Select(e => Value(e, "eventType")).Should().Contain(["ClockBreached", "BreachExplained", "BreachAcknowledged"]);
    }

    private static bool HasValueOfItsType(XElement attribute)
    {
        var value = (string?)attribute.Attribute("value");
        return value is not null && attribute.Name.LocalName switch
        {
            "date" => DateTimeOffset.TryParseExact(
                value, ["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            "int" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "boolean" => value is "true" or "false",
            _ => true,
        };
    }

    private static string? Value(XElement owner, string key) => (string?)owner.Elements().FirstOrDefault(a => (string?)a.Attribute("key") == key)?.Attribute("value");

    private async Task<XElement> LogAsync() => XDocument.Load(new MemoryStream((await store.ExportAsync(ExportKind.Xes)).Bytes)).Root!;
}
