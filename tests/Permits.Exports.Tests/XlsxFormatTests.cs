using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Permits.Exports.Tests;

/// <summary>Workbooks are valid by the schema of Office Open XML, as the library of its makers checks it, and hold what was put in.</summary>
public sealed class XlsxFormatTests
{
    [Fact]
    public async Task Workbook_is_valid_and_holds_texts_as_texts_and_numbers_as_numbers()
    {
        using var output = await WriteAsync(10, ["=1+1", 5L, true], ["สมศรี\u0001", null, "0105536000315"]);
        using var workbook = SpreadsheetDocument.Open(output, isEditable: false);

        new OpenXmlValidator().Validate(workbook).Select(e => e.Path?.XPath + ": " + e.Description).Should().BeEmpty();
        Cells(workbook, 1).Should().Equal("a|InlineString", "b|InlineString", "c|InlineString", "=1+1|InlineString", "5|", "true|InlineString", "สมศรี\uFFFD|InlineString", "0105536000315|InlineString");
    }

    [Fact]
    public async Task First_sheet_says_where_the_rows_come_from()
    {
        using var workbook = SpreadsheetDocument.Open(await WriteAsync(10, ["x", 1L, "y"]), isEditable: false);

        Names(workbook).Should().Equal("about", "breaches");
        Cells(workbook, 0).Should().Equal("requester|InlineString", "auditor1|InlineString", "rows|InlineString", "1|InlineString");
    }

    [Fact]
    public async Task Rows_beyond_what_a_sheet_takes_go_on_to_the_next_and_none_is_lost()
    {
        using var workbook = SpreadsheetDocument.Open(await WriteAsync(2, [.. Enumerable.Range(0, 5).Select(i => new object?[] { (long)i, null, null })]), isEditable: false);

        Names(workbook).Should().Equal("about", "breaches", "breaches 2", "breaches 3");
        Enumerable.Range(1, 3).SelectMany(i => Cells(workbook, i)).Where(c => c.EndsWith('|')).Should().Equal("0|", "1|", "2|", "3|", "4|");
        new OpenXmlValidator().Validate(workbook).Should().BeEmpty();
    }

    [Fact]
    public async Task Workbook_without_rows_has_its_head() =>
        Cells(SpreadsheetDocument.Open(await WriteAsync(10), isEditable: false), 1).Should().HaveCount(3);

    private static async Task<MemoryStream> WriteAsync(int rowsOnSheet, params object?[][] rows)
    {
        var output = new MemoryStream();
        var count = await XlsxFormat.WriteAsync(
            new RowSet("breaches", ["a", "b", "c"], rows.ToAsyncEnumerable()), [KeyValuePair.Create("requester", "auditor1")], output, rowsOnSheet);
        count.Should().Be(rows.Length);
        output.Position = 0;
        return output;
    }

    private static IEnumerable<string> Names(SpreadsheetDocument workbook) => workbook.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!);

    private static List<string> Cells(SpreadsheetDocument workbook, int sheet)
    {
        var id = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(sheet).Id!.Value!;
        return [.. ((WorksheetPart)workbook.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Cell>().Select(c => $"{c.InnerText}|{(c.DataType is null ? "" : c.DataType.InnerText == "inlineStr" ? "InlineString" : c.DataType.InnerText)}")];
    }
}
