using System.Diagnostics;
using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace Permits.Cli.Tests;

public class DeadlineVerbTests
{
    private static readonly string[] Thirty = ["deadline", "--start", "2025-03-13T10:00", "--period", "P30D", "--unit", "day"];

    [Fact]
    public async Task An_officers_thirty_days_stay_on_Saturday_12_April()
    {
        var run = await Cli.RunAsync([.. Thirty, "--owner", "officer", "--json"]);

        run.Exit.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Json["received"]!.GetValue<string>().Should().Be("2025-03-13T10:00:00+07:00");
        run.Json["firstDay"]!.GetValue<string>().Should().Be("2025-03-14");
        run.Json["lastDay"]!.GetValue<string>().Should().Be("2025-04-12");
        run.Json["due"]!.GetValue<string>().Should().Be("2025-04-12T16:30:00+07:00");
        run.Json["count"]!.GetValue<int>().Should().Be(30);
        run.Json["unit"]!.GetValue<string>().Should().Be("day");
        run.Json["owner"]!.GetValue<string>().Should().Be("officer");
        run.Json["rolled"].Should().BeNull();
        run.Json["skipped"]!.AsArray().Should().BeEmpty();
        run.Json["basis"]!.AsArray().Select(b => b!.GetValue<string>()).Should().Contain(["APA s.64 para 1", "APA s.64 para 2"]);
    }

    [Fact]
    public async Task An_applicants_thirty_days_roll_to_17_April_and_say_over_which_days()
    {
        var run = await Cli.RunAsync([.. Thirty, "--owner", "applicant", "--json"]);

        run.Json["rolled"]!["from"]!.GetValue<string>().Should().Be("2025-04-12");
        run.Json["rolled"]!["to"]!.GetValue<string>().Should().Be("2025-04-17");
        run.Json["rolled"]!["why"]!.GetValue<string>().Should().Contain("วันสงกรานต์");
        run.Json["rolled"]!["whyEn"]!.GetValue<string>().Should().Contain("Songkran");
        run.Json["skipped"]!.AsArray().Select(s => s!["date"]!.GetValue<string>())
            .Should().Equal("2025-04-12", "2025-04-13", "2025-04-14", "2025-04-15", "2025-04-16");
    }

    [Theory]
    [InlineData("th", "ครบกำหนด: วันพฤหัสบดีที่ 17 เมษายน 2568 เวลา 16.30 น.", "มาตรา 64 วรรคสาม")]
    [InlineData("en", "Due: Thursday 17 April 2025, 16:30", "section 64 paragraph 3")]
    public async Task Without_json_it_explains_in_the_language_asked_for(string language, string due, string law)
    {
        var run = await Cli.RunAsync([.. Thirty, "--owner", "applicant", "--lang", language]);

        run.Output.Should().StartWith(due).And.Contain(law);
    }

    [Fact]
    public async Task Every_option_of_the_contract_is_understood()
    {
        var run = await Cli.RunAsync(
            "deadline", "--start", "2025-01-24T20:00", "--period", "P2D", "--unit", "working-day", "--owner", "officer", "--calendar", "th",
            "--region", "TH-90", "--filed-electronically", "--pause", "2025-01-28T09:00/2025-01-29T09:00", "--pause", "2025-02-03T09:00/2025-02-04T09:00",
            "--extend", "P1D", "--extend", "P1D", "--holiday", "2025-01-30", "--json");

        // Received Mon 27 Jan 08:30; Tue 28 paused; Wed 29 Chinese New Year in TH-90; Thu 30 extra holiday; Fri 31 = 1;
        // Mon 3 Feb paused; Tue 4 = 2; Wed 5 and Thu 6 by the two extensions.
        run.Json["start"]!.GetValue<string>().Should().Be("2025-01-27T08:30:00+07:00");
        run.Json["firstDay"]!.GetValue<string>().Should().Be("2025-01-31");
        run.Json["lastDay"]!.GetValue<string>().Should().Be("2025-02-06");
    }

    [Fact]
    public async Task A_start_given_as_a_date_means_the_opening_of_office_hours() =>
        (await Cli.RunAsync("deadline", "--start", "2025-03-17", "--period", "PT1H", "--unit", "working-hour", "--owner", "officer", "--json"))
            .Json["due"]!.GetValue<string>().Should().Be("2025-03-17T09:30:00+07:00");

    [Theory]
    [InlineData("--owner", "somebody")]
    [InlineData("--owner", "officer", "--calendar", "xx")]
    [InlineData("--owner", "officer", "--calendar", "../th")]
    [InlineData("--owner", "officer", "--region", "TH-01")]
    [InlineData("--owner", "officer", "--pause", "2025-03-14T10:00")]
    [InlineData("--owner", "officer", "--holiday", "2568-05-02")]
    [InlineData("--owner", "officer", "--extend", "P0D")]
    public async Task Wrong_values_are_refused_in_both_languages(params string[] more)
    {
        var run = await Cli.RunAsync([.. Thirty, .. more]);

        run.Exit.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("Expected").And.MatchRegex("[ก-๙]");
    }

    [Theory]
    [InlineData("P0D", "day")]
    [InlineData("P-1D", "day")]
    [InlineData("P1M", "day")]
    [InlineData("soon", "day")]
    [InlineData("P30D", "days")]
    public async Task A_wrong_period_or_unit_is_wrong_usage(string period, string unit) =>
        (await Cli.RunAsync("deadline", "--start", "2025-03-13T10:00", "--period", period, "--unit", unit, "--owner", "officer")).Exit.Should().Be(2);

    [Fact]
    public async Task What_is_missing_or_unknown_is_wrong_usage()
    {
        (await Cli.RunAsync("deadline", "--start", "2025-03-13")).Error.Should().Contain("--period").And.Contain("--unit").And.Contain("--owner");
        (await Cli.RunAsync("deadline", "--start", "2025-03-13")).Exit.Should().Be(2);
        (await Cli.RunAsync([.. Thirty, "--owner", "officer", "--bogus"])).Exit.Should().Be(2);
        (await Cli.RunAsync([.. Thirty, "--batch", "x"])).Exit.Should().Be(2);
        (await Cli.RunAsync("bogus")).Exit.Should().Be(2);
        (await Cli.RunAsync()).Exit.Should().Be(2);
    }

    [Fact]
    public async Task A_count_beyond_the_calendar_is_a_failure_not_wrong_usage()
    {
        var run = await Cli.RunAsync("deadline", "--start", "2027-12-13", "--period", "P30D", "--unit", "day", "--owner", "officer", "--json");

        run.Exit.Should().Be(1);
        run.Error.Should().Contain("beyond");
    }

    [Fact]
    public async Task A_batch_answers_every_line_in_order()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file,
            [
                """{"start":"2025-03-13T10:00","period":"P30D","unit":"day","owner":"officer"}""",
                "no json",
                """{"start":"2025-01-24T20:00","period":"P2D","unit":"working-day","owner":"officer","region":"TH-90","filedElectronically":true,"pauses":[["2025-01-28T09:00","2025-01-29T09:00"],["2025-02-03T09:00","2025-02-04T09:00"]],"extensions":["P1D","P1D"],"holidays":["2025-01-30"]}""",
                """{"start":"2027-12-13T10:00","period":"P30D","unit":"day","owner":"officer"}""",
                """{"start":"2025-03-13T10:00","period":"P30D","unit":"day","owner":"officer","pauses":["2025-03-14"]}""",
                """{"start":"2025-03-13T10:00","period":"P30D","unit":"day","owner":"officer","holliday":[]}""",
                """{"start":"2025-03-13T10:00","period":30,"unit":"day","owner":"officer"}""",
                "",
                """{"start":"2025-03-13T10:00","period":"P30D","unit":"day","owner":"applicant","region":null}""",
                "",
            ]);

            var run = await Cli.RunAsync("deadline", "--batch", file);

            run.Exit.Should().Be(1);
            run.Output.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!)
                .Select(answer => answer["lastDay"]?.GetValue<string>() ?? (answer["error"] is null ? "nothing" : "error"))
                .Should().Equal("2025-04-12", "error", "2025-02-06", "error", "error", "error", "error", "error", "2025-04-17");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_program_itself_finds_its_calendar_from_any_folder()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Permits.Cli.dll"), .. Thirty, "--owner", "applicant", "--json"])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync();
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        (await errors).Should().BeEmpty();
        program.ExitCode.Should().Be(0);
        JsonNode.Parse(output)!["rolled"]!["why"]!.GetValue<string>().Should().Contain("วันเสาร์ที่ 12 เมษายน 2568");
    }
}
