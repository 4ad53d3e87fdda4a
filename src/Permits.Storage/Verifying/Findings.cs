using System.Collections.Immutable;
using System.Globalization;

namespace Permits.Storage;

/// <summary>Collects what a verification finds and counts.</summary>
internal sealed class Findings
{
    private readonly List<VerificationFault> _faults = [];

    public long Events { get; set; }

    public long Erased { get; set; }

    public long Cases { get; set; }

    public long Checkpoints { get; set; }

    public long Covered { get; set; }

    public long Rows { get; set; }

    public long Assignments { get; set; }

    public ImmutableArray<string> Keys { get; set; } = [];

    /// <summary>Whether so much was found that more would tell nothing.</summary>
    public bool IsFull => _faults.Count >= VerificationReport.MostFaults;

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => _faults.Count == 0;

    /// <summary>Notes a fault.</summary>
    public void Add(string rule, string table, string row, LocalText message)
    {
        if (!IsFull)
        {
            _faults.Add(new VerificationFault(rule, table, row, message));
        }
    }

    /// <summary>Notes that a value is another than expected.</summary>
    public void Differs(string rule, string table, string row, LocalText what, string expected, string found) => Add(rule, table, row, new LocalText(
        $"{what.Th}ต้องเป็น {Short(expected)} แต่พบ {Short(found)} (ตาราง {table} แถว {row})",
        $"Expected {what.En} to be {Short(expected)}, but found {Short(found)} (table {table}, row {row})."));

    /// <summary>Notes that a row is missing.</summary>
    public void Missing(string rule, string table, string row) => Add(rule, table, row, new LocalText(
        $"ต้องมีแถว {row} ในตาราง {table} แต่ไม่พบ", $"Expected row {row} in table {table}, but it is not there."));

    /// <summary>Notes that a row is there that should not be.</summary>
    public void Surplus(string rule, string table, string row) => Add(rule, table, row, new LocalText(
        $"ตาราง {table} มีแถว {row} ซึ่งไม่มีเหตุการณ์ใดในบันทึกรองรับ", $"Expected no row {row} in table {table}, since nothing in the log tells of it, but it is there."));

    /// <summary>Notes that more rows are in a table than the log tells of.</summary>
    public void Count(string rule, string table, long expected, long found)
    {
        if (expected != found)
        {
            Differs(rule, table, "*", new LocalText("จำนวนแถว", "the number of rows"), expected.ToString(CultureInfo.InvariantCulture), found.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The report.</summary>
    public VerificationReport ToReport() => new(Events, Erased, Cases, Checkpoints, Covered, Rows, Keys, [.. _faults]) { Assignments = Assignments };

    private static string Short(string value) => value.Length <= 120 ? value : $"{value[..117]}…";
}
