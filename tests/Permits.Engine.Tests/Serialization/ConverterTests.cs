using System.Text.Json;
using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Permits.Engine.Tests.Serialization;

/// <summary>Instants, dates and texts are written and read by quicker ways than NodaTime's patterns where those give the same.</summary>
public sealed class ConverterTests
{
    [Theory]
    [InlineData("2025-04-12T09:30:00Z")]
    [InlineData("2025-04-12T09:30:00.5Z")]
    [InlineData("2025-04-12T09:30:00.1234567Z")]
    [InlineData("2025-04-12T09:30:00.12345678Z")]
    [InlineData("2025-04-12T09:30:00.123456789Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0000-12-31T23:59:59Z")]
    [InlineData("-0044-03-15T12:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void An_instant_is_written_as_its_pattern_writes_it_and_read_back(string text)
    {
        var instant = InstantPattern.ExtendedIso.Parse(text).Value;

        JsonSerializer.Serialize(instant, EventJson.Options).Should().Be($"\"{text}\"");
        JsonSerializer.Deserialize<Instant>($"\"{text}\"", EventJson.Options).Should().Be(instant);
        JsonSerializer.Deserialize<Instant>($"\"{text.Replace("T", "\\u0054", StringComparison.Ordinal)}\"", EventJson.Options).Should().Be(instant);
    }

    [Theory]
    [InlineData("\"2025-04-12T09:30:00+07:00\"")]
    [InlineData("\"2025-04-12T09:30:00\"")]
    [InlineData("\"2025-04-12 09:30:00Z\"")]
    [InlineData("\"2025-02-30T09:30:00Z\"")]
    [InlineData("\"2025-04-12\"")]
    [InlineData("\"\"")]
    [InlineData("1744450200")]
    public void What_is_no_instant_in_UTC_is_refused(string json)
    {
        var read = () => JsonSerializer.Deserialize<Instant>(json, EventJson.Options);

        read.Should().Throw<Exception>().Which.Should().Match<Exception>(e => e is JsonException || e is InvalidOperationException);
    }

    [Theory]
    [InlineData("2025-04-12")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("0000-02-29")]
    [InlineData("-0044-03-15")]
    public void A_date_is_written_as_its_pattern_writes_it_and_read_back(string text)
    {
        var date = LocalDatePattern.Iso.Parse(text).Value;

        JsonSerializer.Serialize(date, EventJson.Options).Should().Be($"\"{text}\"");
        JsonSerializer.Deserialize<LocalDate>($"\"{text}\"", EventJson.Options).Should().Be(date);
    }

    [Theory]
    [InlineData("\"2025-02-30\"")]
    [InlineData("\"12/04/2025\"")]
    [InlineData("\"2025-04-12T00:00:00Z\"")]
    public void What_is_no_date_is_refused(string json)
    {
        var read = () => JsonSerializer.Deserialize<LocalDate>(json, EventJson.Options);

        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void A_text_is_read_past_members_it_does_not_know_and_refused_without_its_Thai()
    {
        JsonSerializer.Deserialize<LocalText>("""{"x":{"th":"ไม่ใช่"},"en":"a","th":"ก","y":[1,2]}""", EventJson.Options).Should().Be(new LocalText("ก", "a"));
        foreach (var json in new[] { """{"en":"a"}""", "\"ก\"", "[]", """{"th":null}""" })
        {
            var read = () => JsonSerializer.Deserialize<LocalText>(json, EventJson.Options);
            read.Should().Throw<JsonException>(json);
        }
    }
}
