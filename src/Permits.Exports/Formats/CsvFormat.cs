using System.Text;

namespace Permits.Exports;

/// <summary>
/// Comma-separated values by RFC 4180: UTF-8 with a byte order mark, so that spreadsheets show Thai; every field quoted; lines end with CR LF;
/// the first line names the columns; text that a spreadsheet would run or maim is guarded (<see cref="Cells.Guard"/>).
/// </summary>
internal static class CsvFormat
{
    /// <summary>Writes the rows.</summary>
    /// <returns>How many rows, the head not counted.</returns>
    public static async Task<long> WriteAsync(RowSet rows, Stream output, CancellationToken cancel)
    {
        var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        await using var _ = writer.ConfigureAwait(false);
        await writer.WriteLineAsync(string.Join(',', rows.Columns.Select(Quote)).AsMemory(), cancel).ConfigureAwait(false);
        var count = 0L;
        await foreach (var row in rows.Rows.WithCancellation(cancel).ConfigureAwait(false))
        {
            await writer.WriteLineAsync(string.Join(',', row.Select(Field)).AsMemory(), cancel).ConfigureAwait(false);
            count++;
        }

        return count;
    }

    // A number of ours is no formula, however it begins.
    private static string Field(object? value) => value is string text ? Quote(Cells.Guard(text)) : Cells.Text(value);

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
