using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Permits.Storage;
using Permits.Storage.Tests;

namespace Permits.Exports.Tests;

/// <summary>What every export keeps: its manifest is true, it holds what was asked for and known then, and hides people where asked.</summary>
public sealed class ExporterTests(ExportStore store) : IClassFixture<ExportStore>
{
    [Theory]
    [InlineData(ExportKind.Csv, ExportTable.Breaches)]
    [InlineData(ExportKind.Csv, ExportTable.Applications)]
    [InlineData(ExportKind.Csv, ExportTable.Events)]
    [InlineData(ExportKind.Xlsx, ExportTable.Breaches)]
    [InlineData(ExportKind.Xes, ExportTable.Events)]
    [InlineData(ExportKind.Ocel, ExportTable.Events)]
    public async Task Manifest_names_the_hash_and_length_of_the_bytes(ExportKind kind, ExportTable table)
    {
        var (bytes, manifest) = await store.ExportAsync(kind, table);

        manifest.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        manifest.Bytes.Should().Be(bytes.Length);
        manifest.Rows.Should().BePositive();
    }

    [Fact]
    public async Task Manifest_says_filter_time_and_requester()
    {
        var filter = new ExportFilter(OfficeScope.System) { Office = People.Office, From = Thai.At("2025-01-01 00:00") };

        var json = Encoding.UTF8.GetString((await store.ExportAsync(ExportKind.Csv, filter: filter)).Manifest.ToJson());

        json.Should().Contain("\"from\": \"2024-12-31T17:00:00Z\"").And.Contain("\"office\": \"muni-demo\"").And.Contain("\"id\": \"auditor1\"").And.Contain("\"at\": \"2025-05-02T02:00:00Z\"");
    }

    [Fact]
    public async Task Breach_log_has_both_reasons_the_acknowledgement_and_dates_of_both_eras()
    {
        var (bytes, _) = await store.ExportAsync(ExportKind.Csv);
        var text = Encoding.UTF8.GetString(bytes);

        text.Should().Contain("\"due\",\"due_be\"").And.Contain("\"2025-04-12T16:30:00+07:00\",\"12 เม.ย. 2568 16.30 น.\"");
        text.Should().Contain("\"disaster\",false,\"น้ำท่วม\"").And.Contain("| volume | =คำขอของสมศรีมีมาก | ผู้อนุญาต |").And.Contain("\"ย้ายสำนักงาน\"");
    }

    [Fact]
    public async Task Text_that_an_officer_wrote_cannot_be_run_by_a_spreadsheet()
    {
        var (bytes, _) = await store.ExportAsync(ExportKind.Csv, at: ExportStore.Now - Duration.FromMinutes(150));

        Encoding.UTF8.GetString(bytes).Should().Contain("\"'=คำขอของสมศรีมีมาก\"");
    }

    [Fact]
    public async Task What_was_recorded_after_the_request_is_left_out()
    {
        var (bytes, manifest) = await store.ExportAsync(ExportKind.Csv, ExportTable.Events, at: ExportStore.Complete - Duration.FromMinutes(30));

        Encoding.UTF8.GetString(bytes).Should().Contain("ApplicationFiled").And.NotContain("TaskClaimed").And.NotContain(store.Fresh);
        manifest.Rows.Should().BePositive();
    }

    [Fact]
    public async Task Scope_and_filter_hold_in_every_form()
    {
        var elsewhere = new ExportFilter(OfficeScope.Of(["factory-office"]));

        foreach (var kind in Enum.GetValues<ExportKind>().Where(k => k != ExportKind.Bundle))
        {
            (await store.ExportAsync(kind, ExportTable.Events, filter: elsewhere)).Manifest.Rows.Should().Be(0, $"{kind}");
            var one = (await store.ExportAsync(kind, ExportTable.Events, filter: new ExportFilter(OfficeScope.System) { Application = store.Fresh })).Bytes;
            var text = kind == ExportKind.Xlsx ? Unpacked(one) : Encoding.UTF8.GetString(one);
            text.Should().Contain(store.Fresh).And.NotContain(store.Breached, $"{kind}");
        }
    }

    [Theory]
    [InlineData(ExportKind.Csv, ExportTable.Breaches)]
    [InlineData(ExportKind.Csv, ExportTable.Applications)]
    [InlineData(ExportKind.Csv, ExportTable.Events)]
    [InlineData(ExportKind.Xlsx, ExportTable.Breaches)]
    [InlineData(ExportKind.Xes, ExportTable.Events)]
    [InlineData(ExportKind.Ocel, ExportTable.Events)]
    public async Task Pseudonymised_export_names_nobody_and_holds_nothing_that_people_wrote(ExportKind kind, ExportTable table)
    {
        var (bytes, manifest) = await store.ExportAsync(kind, table, pseudonymised: true);
        var text = kind == ExportKind.Xlsx ? Unpacked(bytes) : Encoding.UTF8.GetString(bytes);

        manifest.Pseudonymised.Should().BeTrue();
        foreach (var known in new[] { "สมศรี", "somsri", "มานพ", "manop", "clerk", "licensor1", "เจ้าหน้าที่ หนึ่ง", "น้ำท่วม", "ย้ายสำนักงาน" })
        {
            text.Should().NotContain(known);
        }

        text.Should().Contain("P-");
    }

    [Fact]
    public void Pseudonym_is_the_same_within_an_export_and_another_in_the_next()
    {
        var (one, other) = (Pseudonyms.With(new byte[32]), Pseudonyms.Fresh());

        one.Id("officer1").Should().Be(one.Id("officer1")).And.NotBe(one.Id("officer2")).And.NotBe(other.Id("officer1")).And.MatchRegex("^P-[0-9a-f]{16}$");
        one.Id("system").Should().Be("system");
        Pseudonyms.None.Id("officer1").Should().Be("officer1");
    }

    private static string Unpacked(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }
}
