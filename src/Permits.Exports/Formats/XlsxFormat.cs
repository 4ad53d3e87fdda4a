using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Permits.Exports;

/// <summary>
/// A workbook by ECMA-376 (Office Open XML), written part by part while the rows are read, which libraries that keep the package open do
/// not do. All cells are in-line texts or numbers: nothing in them is run. The first sheet says where the rows come from; a sheet takes a
/// million rows, further rows go on to further sheets.
/// </summary>
internal static class XlsxFormat
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>The parts bear this time, so that the same rows give the same bytes.</summary>
    private static readonly DateTimeOffset PartTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="about">Names and values for the first sheet; the count of rows is added.</param>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="rowsOnSheet">Rows a sheet takes, the head not counted; at most 1,048,575.</param>
    /// <param name="cancel">Cancels the writing.</param>
    /// <returns>How many rows, the heads not counted.</returns>
    public static async Task<long> WriteAsync(
        RowSet rows, IEnumerable<KeyValuePair<string, string>> about, Stream output, int rowsOnSheet = 1_000_000, CancellationToken cancel = default)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var (count, sheets) = (0L, 0);
        var reader = rows.Rows.GetAsyncEnumerator(cancel);
        await using var _ = reader.ConfigureAwait(false);
        var more = await reader.MoveNextAsync().ConfigureAwait(false);
        do
        {
            sheets++;
            using var sheet = Part(zip, $"xl/worksheets/sheet{sheets + 1}.xml");
            BeginSheet(sheet);
            WriteRow(sheet, 1, rows.Columns);
            for (var line = 2; more && line <= rowsOnSheet + 1; line++)
            {
                WriteRow(sheet, line, reader.Current);
                count++;
                more = await reader.MoveNextAsync().ConfigureAwait(false);
            }

            sheet.WriteEndDocument();
        }
        while (more);

        WriteAbout(zip, about.Append(KeyValuePair.Create("rows", count.ToString(CultureInfo.InvariantCulture))));
        WriteWorkbook(zip, rows.Name, sheets);
        return count;
    }

    private static void WriteAbout(ZipArchive zip, IEnumerable<KeyValuePair<string, string>> about)
    {
        using var sheet = Part(zip, "xl/worksheets/sheet1.xml");
        BeginSheet(sheet);
        var line = 0;
        foreach (var (name, value) in about)
        {
            WriteRow(sheet, ++line, [name, value]);
        }

        sheet.WriteEndDocument();
    }

    private static void WriteWorkbook(ZipArchive zip, string name, int sheets)
    {
        var all = Enumerable.Range(1, sheets + 1).ToArray();
        using (var workbook = Part(zip, "xl/workbook.xml"))
        {
            workbook.WriteStartElement("workbook", Main);
            workbook.WriteAttributeString("xmlns", "r", null, Relations);
            workbook.WriteStartElement("sheets", Main);
            foreach (var number in all)
            {
                workbook.WriteStartElement("sheet", Main);
                workbook.WriteAttributeString("name", number == 1 ? "about" : number == 2 ? name : $"{name} {number - 1}");
                workbook.WriteAttributeString("sheetId", Number(number));
                workbook.WriteAttributeString("id", Relations, "rId" + Number(number));
                workbook.WriteEndElement();
            }

            workbook.WriteEndDocument();
        }

        WriteRelations(zip, "xl/_rels/workbook.xml.rels", [.. all.Select(n => ("rId" + Number(n), Relations + "/worksheet", $"worksheets/sheet{n}.xml"))]);
        WriteRelations(zip, "_rels/.rels", [("rId1", Relations + "/officeDocument", "xl/workbook.xml")]);
        using var types = Part(zip, "[Content_Types].xml");
        types.WriteStartElement("Types", ContentTypes);
        WriteType(types, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        WriteType(types, "Override", "PartName", "/xl/workbook.xml", SheetMl + "sheet.main+xml");
        foreach (var number in all)
        {
            WriteType(types, "Override", "PartName", $"/xl/worksheets/sheet{number}.xml", SheetMl + "worksheet+xml");
        }

        types.WriteEndDocument();
    }

    private static void WriteRelations(ZipArchive zip, string path, (string Id, string Type, string Target)[] relations)
    {
        using var part = Part(zip, path);
        part.WriteStartElement("Relationships", PackageRelations);
        foreach (var (id, type, target) in relations)
        {
            part.WriteStartElement("Relationship", PackageRelations);
            part.WriteAttributeString("Id", id);
            part.WriteAttributeString("Type", type);
            part.WriteAttributeString("Target", target);
            part.WriteEndElement();
        }

        part.WriteEndDocument();
    }

    private static void WriteType(XmlWriter types, string element, string key, string value, string type)
    {
        types.WriteStartElement(element, ContentTypes);
        types.WriteAttributeString(key, value);
        types.WriteAttributeString("ContentType", type);
        types.WriteEndElement();
    }

    private static void BeginSheet(XmlWriter sheet)
    {
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetData", Main);
    }

    private static void WriteRow(XmlWriter sheet, int line, IEnumerable<object?> values)
    {
        sheet.WriteStartElement("row", Main);
        sheet.WriteAttributeString("r", Number(line));
        var column = 0;
        foreach (var value in values)
        {
            column++;
            if (value is null or "")
            {
                continue;
            }

            sheet.WriteStartElement("c", Main);
            sheet.WriteAttributeString("r", Letters(column) + Number(line));
            WriteValue(sheet, value);
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    private static void WriteValue(XmlWriter sheet, object value)
    {
        if (value is long or int)
        {
            sheet.WriteElementString("v", Main, Cells.Text(value));
            return;
        }

        sheet.WriteAttributeString("t", "inlineStr");
        sheet.WriteStartElement("is", Main);
        sheet.WriteStartElement("t", Main);
        sheet.WriteAttributeString("xml", "space", null, "preserve");
        sheet.WriteString(XmlText.Clean(Cells.Text(value)));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private static XmlWriter Part(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = PartTime;
        return XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // 1 is A, 26 is Z, 27 is AA.
    private static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }
}
