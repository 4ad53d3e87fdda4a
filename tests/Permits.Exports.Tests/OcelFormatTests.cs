using System.Text.Json;

namespace Permits.Exports.Tests;

/// <summary>
/// The rules of the JSON schema of OCEL 2.0 and of its specification, asserted one by one: what each array holds, that types and attributes
/// are declared, that values are of their declared type, that ids are unique and relations lead somewhere.
/// </summary>
public sealed class OcelFormatTests(ExportStore store) : IClassFixture<ExportStore>
{
    [Fact]
    public async Task Log_has_its_four_arrays_and_nothing_else()
    {
        var log = await LogAsync();

        log.EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo("objectTypes", "eventTypes", "objects", "events");
        foreach (var type in log.GetProperty("objectTypes").EnumerateArray().Concat(log.GetProperty("eventTypes").EnumerateArray()))
        {
            type.EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo("name", "attributes");
            type.GetProperty("attributes").EnumerateArray().Select(a => a.GetProperty("type").GetString()).Should().BeSubsetOf(["string", "time", "integer", "float", "boolean"]);
        }
    }

    [Theory]
    [InlineData("objects", "objectTypes", "id type attributes relationships")]
    [InlineData("events", "eventTypes", "id type time attributes relationships")]
    public async Task Members_are_of_declared_types_with_declared_attributes_of_their_type(string members, string types, string properties)
    {
        var log = await LogAsync();
        var declared = log.GetProperty(types).EnumerateArray().ToDictionary(
            t => t.GetProperty("name").GetString()!,
            t => t.GetProperty("attributes").EnumerateArray().ToDictionary(a => a.GetProperty("name").GetString()!, a => a.GetProperty("type").GetString()!));

        log.GetProperty(members).GetArrayLength().Should().BePositive();
        log.GetProperty(members).EnumerateArray().Select(m => m.GetProperty("id").GetString()).Should().OnlyHaveUniqueItems();
        foreach (var member in log.GetProperty(members).EnumerateArray())
        {
            member.EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo(properties.Split(' '));
            var attributes = declared[member.GetProperty("type").GetString()!];
            foreach (var attribute in member.GetProperty("attributes").EnumerateArray())
            {
                IsOf(attributes[attribute.GetProperty("name").GetString()!], attribute.GetProperty("value")).Should().BeTrue(attribute.ToString());
                if (members == "objects")
                {
                    attribute.GetProperty("time").GetDateTimeOffset().Offset.Should().Be(TimeSpan.Zero);
                }
            }
        }
    }

    [Fact]
    public async Task Relations_are_qualified_and_lead_to_objects_of_the_log()
    {
        var log = await LogAsync();
        var known = log.GetProperty("objects").EnumerateArray().Select(o => o.GetProperty("id").GetString()).ToHashSet();

        var relations = log.GetProperty("objects").EnumerateArray().Concat(log.GetProperty("events").EnumerateArray()).SelectMany(m => m.GetProperty("relationships").EnumerateArray()).ToList();

        relations.Should().NotBeEmpty();
        relations.Should().OnlyContain(r => known.Contains(r.GetProperty("objectId").GetString()) && r.GetProperty("qualifier").GetString()!.Length > 0);
    }

    [Fact]
    public async Task Filing_is_related_to_its_case_its_papers_its_office_and_the_applicant()
    {
        var log = await LogAsync();

        var filed = log.GetProperty("events").EnumerateArray().Single(e => e.GetProperty("id").GetString() == store.Breached + "#1");

        filed.GetProperty("type").GetString().Should().Be("ApplicationFiled");
        filed.GetProperty("relationships").EnumerateArray().Select(r => $"{r.GetProperty("qualifier").GetString()} {r.GetProperty("objectId").GetString()}").Should().BeEquivalentTo(
            $"case {store.Breached}", "done by person:somsri", "received by office:muni-demo",
            $"filed with {store.Breached}/document/0", $"filed with {store.Breached}/document/1", $"filed with {store.Breached}/document/2");
        log.GetProperty("objects").EnumerateArray().Select(o => o.GetProperty("type").GetString()).Distinct().Should().Contain(["application", "clock", "document", "office", "officer", "applicant"]);
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "float" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "time" => value.TryGetDateTimeOffset(out _),
        _ => value.ValueKind == JsonValueKind.String,
    };

    private async Task<JsonElement> LogAsync() => JsonDocument.Parse((await store.ExportAsync(ExportKind.Ocel)).Bytes).RootElement;
}
