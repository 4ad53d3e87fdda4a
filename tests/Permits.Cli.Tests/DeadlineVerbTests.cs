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
    [InlineData("--owner", "officer", "--pause", "2025-03-14T10:00/")]
    [InlineData("--owner", "officer", "--hours", "{\"funday\":[]}")]
    [InlineData("--owner", "officer", "--calendar", "none.json")]
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
    public async Task A_pause_without_an_end_is_refused_with_what_to_do()
    {
        var run = await Cli.RunAsync([.. Thirty, "--owner", "officer", "--pause", "2025-03-14T10:00/", "--json"]);

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("has no end. Say when the clock ran again");
        run.Json["codes"]!.AsArray().Should().ContainSingle().Which!.GetValue<string>().Should().Be("pause.open-ended");
    }

    [Theory]
    [InlineData("pause.overlapping", "--pause", "2025-03-14/2025-03-20", "--pause", "2025-03-19/2025-03-21")]
    [InlineData("pause.before-start", "--pause", "2025-03-12/2025-03-20")]
    [InlineData("pause.backwards", "--pause", "2025-03-20/2025-03-14")]
    [InlineData("extension.unit-mismatch", "--extend", "PT2H")]
    public async Task What_cannot_be_counted_is_a_failure_whose_json_stands_alone_on_standard_output(string code, params string[] more)
    {
        var run = await Cli.RunAsync([.. Thirty, "--owner", "officer", "--json", .. more]);

        run.Exit.Should().Be(1);
        run.Json["codes"]!.AsArray().Should().ContainSingle().Which!.GetValue<string>().Should().Be(code);
        run.Json["due"].Should().BeNull();
        run.Error.Should().Contain("Expected");
    }

    [Fact]
    public async Task A_refusal_names_the_section_it_rests_on()
    {
        var run = await Cli.RunAsync([.. Thirty, "--owner", "officer", "--extend", "PT2H", "--json"]);

        run.Json["basis"]!.AsArray().Select(b => b!.GetValue<string>()).Should().Equal("CCC 193/7");
        run.Error.Should().Contain("มาตรา 193/7 แห่งประมวลกฎหมายแพ่งและพาณิชย์");
    }

    [Fact]
    public async Task An_office_may_have_hours_of_its_own() =>
        (await Cli.RunAsync([.. Thirty, "--owner", "officer", "--hours", """{"saturday":[["09:00","12:00"]]}""", "--json"]))
            .Json["due"]!.GetValue<string>().Should().Be("2025-04-12T12:00:00+07:00");

    [Fact]
    public async Task A_calendar_file_of_ones_own_is_read_and_all_its_faults_are_told_at_once()
    {
        const string Calendar =
            """
            {"id":"own","name":{"th":"ก","en":"X"},"zone":"Asia/Bangkok","horizon":{"from":"2025-01-01","to":"2025-12-31"},
             "workingDays":["monday","tuesday","wednesday","thursday","friday"],"officeHours":[["08:30","12:00"],["13:00","16:30"]],
             "regions":[],"holidays":[],"officeDays":[{"date":"2025-03-15","th":"ชดเชย","en":"Made up","kind":"make-up"}]}
            """;
        string[] question = ["deadline", "--start", "2025-03-14T10:00", "--period", "P1D", "--unit", "working-day", "--owner", "officer", "--json", "--calendar"];
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".json");
        try
        {
            await File.WriteAllTextAsync(file, Calendar);
            (await Cli.RunAsync([.. question, file])).Json["lastDay"]!.GetValue<string>().Should().Be("2025-03-15");

            await File.WriteAllTextAsync(file, Calendar.Replace("Asia/Bangkok", "Asia/Bangkoc").Replace("make-up", "makeup"));
            var bad = await Cli.RunAsync([.. question, file]);
            bad.Exit.Should().Be(2);
            bad.Error.Should().Contain("Asia/Bangkoc").And.Contain("makeup");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The worked dates of law.md, section 8.</summary>
    [Theory]
    [InlineData("2025-04-12T16:30:00+07:00", "2025-03-13T10:00", "P30D", "officer")] // 1: thirty days from completeness
    [InlineData("2025-04-19T16:30:00+07:00", "2025-04-12T16:30", "P7D", "officer")] // 2: the first delay notice's limit
    [InlineData("2025-04-15T16:30:00+07:00", "2025-04-08T15:00", "P7D", "officer")] // 3: the result's notice, on Songkran
    [InlineData("2025-03-18T16:30:00+07:00", "2025-03-14T20:00", "P1D", "officer", "--filed-electronically")] // 4: Friday night is Monday morning, day 1 is Tuesday
    [InlineData("2017-01-04T16:30:00+07:00", "2016-12-02T10:00", "P30D", "applicant")] // 5: 1 January 2017 rolls to the 4th
    [InlineData("2017-01-01T16:30:00+07:00", "2016-12-02T10:00", "P30D", "officer")] // 5: an agency's stays
    [InlineData("2025-02-15T16:30:00+07:00", "2025-01-01T10:00", "P45D", "officer")] // 6: building permit
    [InlineData("2025-04-01T16:30:00+07:00", "2025-01-01T10:00", "P45D", "officer", "--extend", "P45D")]
    [InlineData("2025-05-16T16:30:00+07:00", "2025-01-01T10:00", "P45D", "officer", "--extend", "P45D", "--extend", "P45D")]
    public async Task The_worked_dates_of_the_law_come_out(string due, string start, string period, string owner, params string[] more) =>
        (await Cli.RunAsync(["deadline", "--start", start, "--period", period, "--unit", "day", "--owner", owner, "--json", .. more]))
            .Json["due"]!.GetValue<string>().Should().Be(due);

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
                """{"start":"2025-03-13T10:00","period":"P30D","unit":"day","owner":"officer","hours":{"saturday":[["09:00","12:00"]]}}""",
                """{"start":"2025-03-13T10:00","period":"P30D","unit":"day","owner":"officer","pauses":[["2025-03-14",null]]}""",
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
                .Should().Equal("2025-04-12", "error", "2025-02-06", "2025-04-12", "error", "error", "error", "error", "error", "error", "2025-04-17");
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
