using System.Text;

namespace Permits.Exports.Tests;

/// <summary>A spreadsheet shows the cells as they are: Thai, no formula run, no id maimed.</summary>
public sealed class CsvFormatTests
{
    [Fact]
    public async Task File_begins_with_the_byte_order_mark_and_its_lines_end_with_cr_lf()
    {
        var bytes = await BytesAsync(["ชื่อ"], ["สมศรี"]);

        bytes.Take(3).Should().Equal(0xEF, 0xBB, 0xBF);
        Encoding.UTF8.GetString(bytes.AsSpan(3)).Should().Be("\"ชื่อ\"\r\n\"สมศรี\"\r\n");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+66812345678")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    public async Task Text_that_would_be_run_as_a_formula_is_guarded(string text) => (await CellAsync(text)).Should().Be("\"'" + text + "\"");

    [Theory]
    [InlineData("1101700230708")]
    [InlineData("0105536000315")]
    [InlineData("007")]
    public async Task Digits_that_a_spreadsheet_would_maim_stay_text(string text) => (await CellAsync(text)).Should().Be("\"'" + text + "\"");

    [Theory]
    [InlineData("250")]
    [InlineData("0")]
    [InlineData("ก=1")]
    [InlineData("FOD-2569-000123")]
    public async Task Harmless_text_stays_as_it_is(string text) => (await CellAsync(text)).Should().Be($"\"{text}\"");

    [Fact]
    public async Task Quotes_are_doubled_and_line_breaks_stay_within_their_field() =>
        (await CellAsync("ร้าน \"ก\", ข\nค")).Should().Be("\"ร้าน \"\"ก\"\", ข\nค\"");

    [Fact]
    public async Task Numbers_truth_values_and_nulls_are_plain()
    {
        var text = Encoding.UTF8.GetString(await BytesAsync(["a", "b", "c", "d"], [-5L, 3, true, null]));

        text.Should().EndWith("\r\n-5,3,true,\r\n");
    }

    private static async Task<string> CellAsync(string text)
    {
        var all = Encoding.UTF8.GetString((await BytesAsync(["c"], [text])).AsSpan(3));
        return all["\"c\"\r\n".Length..^2];
    }

    private static async Task<byte[]> BytesAsync(string[] columns, params object?[][] rows)
    {
        using var output = new MemoryStream();
        (await CsvFormat.WriteAsync(new RowSet("rows", [.. columns], rows.ToAsyncEnumerable()), output, default)).Should().Be(rows.Length);
        return output.ToArray();
    }
}
