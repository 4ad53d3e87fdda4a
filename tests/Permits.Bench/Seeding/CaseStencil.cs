using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NodaTime;
using Permits.Engine;
using Permits.Proof;
using Permits.Storage;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>
/// The rows of one case that the store itself has written, to be copied under other numbers and offices: events with a salt, a chain and
/// hashes of their own, the snapshot, and every projection. A copy is what filing and deciding the case anew would have written, but for the
/// applicant, who is the same in all.
/// </summary>
internal sealed partial class CaseStencil
{
    private static readonly string[] EventColumns = ["stream", "sequence", "recorded_at", "at", "actor_id", "actor_name", "type", "json", "salt", "hash"];

    private readonly string _number;
    private readonly List<Sheet> _sheets = [];

    private CaseStencil(string number) => _number = number;

    /// <summary>Events of a copy.</summary>
    public int Events => _sheets.Where(s => s.Table == "event").Sum(s => s.Rows.Count);

    /// <summary>Clocks of a copy that run.</summary>
    public int RunningClocks => _sheets.Where(s => s.Table == "clock").Sum(s => s.Rows.Count(r => r[Array.IndexOf(s.Columns, "state")] is "running"));

    /// <summary>Has a new store live through cases, and takes them all.</summary>
    /// <param name="folder">For the store's file, which is gone afterwards.</param>
    /// <param name="package">What to publish before.</param>
    /// <param name="from">When.</param>
    /// <param name="live">Files and decides.</param>
    public static async Task<IReadOnlyList<CaseStencil>> OfAsync(string folder, PackageFiles package, Instant from, Func<PermitStore, Task> live)
    {
        using var file = new BenchFile(folder);
        await using (var store = await BenchStore.OpenAsync(file.ConnectionString, package, from, SqliteDurability.Normal))
        {
            await live(store);
        }

        using var connection = new SqliteConnection(file.ConnectionString);
        connection.Open();
        var cases = new Dictionary<string, CaseStencil>(StringComparer.Ordinal);
        foreach (var table in (IEnumerable<string>)["application", "event", "case_snapshot", .. Projector.Tables.Where(t => t != "application")])
        {
            Take(connection, table, cases);
        }

        return [.. cases.Values.OrderBy(c => c._number, StringComparer.Ordinal)];
    }

    /// <summary>Writes a copy.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="number">Its number.</param>
    /// <param name="office">Its office, of the same kind.</param>
    public void Copy(IBulkWriter writer, string number, string office)
    {
        foreach (var sheet in _sheets)
        {
            var previous = EventHeader.NoPrevious;
            foreach (var stored in sheet.Rows)
            {
                var row = Array.ConvertAll(stored, cell => cell is Text text ? text.With(number, office) : cell);
                if (sheet.Table == "event")
                {
                    previous = Chain(row, previous);
                }

                writer.Write(sheet.Table, sheet.Columns, row);
            }
        }
    }

    private static Digest Chain(object?[] row, in Digest previous)
    {
        var header = new EventHeader(
            (string)row[0]!, (long)row[1]!, (string)row[6]!, Instant.FromUnixTimeTicks((long)row[3]!), Instant.FromUnixTimeTicks((long)row[2]!), (string)row[4]!);
        var salt = EventLog.NewSalt();
        var hash = header.Hash(EventHeader.Commit(salt, (string)row[5]!, (string)row[7]!), previous);
        (row[8], row[9]) = (salt, hash.ToArray());
        return hash;
    }

    private static void Take(SqliteConnection connection, string table, Dictionary<string, CaseStencil> cases)
    {
        using var command = connection.CreateCommand();
        var what = table == "event" ? string.Join(", ", EventColumns) : "*";
        command.CommandText = $"SELECT {what} FROM {table}{(table == "event" ? $" WHERE stream NOT LIKE '{EventLog.TrailMark}%' ORDER BY position" : "")}";
        using var reader = command.ExecuteReader();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        while (reader.Read())
        {
            var cells = new object?[columns.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            var number = Number().Match(cells.OfType<string>().First(c => Number().IsMatch(c))).Value;
            if (!cases.TryGetValue(number, out var stencil))
            {
                cases.Add(number, stencil = new CaseStencil(number));
            }

            stencil.Add(table, columns, cells);
        }
    }

    private void Add(string table, string[] columns, object?[] cells)
    {
        if (_sheets.LastOrDefault() is not { } sheet || sheet.Table != table)
        {
            _sheets.Add(sheet = new Sheet(table, columns, []));
        }

        sheet.Rows.Add(Array.ConvertAll(cells, cell => cell is string text ? Text.Cut(text, _number) : cell));
    }

    [GeneratedRegex(@"[A-Z]{3}-\d{4}-\d{6}")]
    private static partial Regex Number();

    private sealed record Sheet(string Table, string[] Columns, List<object?[]> Rows);

    /// <summary>A text with gaps for number and office.</summary>
    private sealed class Text(string[] pieces, bool[] isOffice)
    {
        public static object Cut(string text, string number)
        {
            var pieces = new List<string>();
            var gaps = new List<bool>();
            var rest = text.AsSpan();
            while (true)
            {
                var (n, o) = (rest.IndexOf(number, StringComparison.Ordinal), rest.IndexOf(People.Office, StringComparison.Ordinal));
                if (n < 0 && o < 0)
                {
                    break;
                }

                var office = n < 0 || (o >= 0 && o < n);
                var at = office ? o : n;
                pieces.Add(rest[..at].ToString());
                gaps.Add(office);
                rest = rest[(at + (office ? People.Office : number).Length)..];
            }

            return pieces.Count == 0 ? text : new Text([.. pieces, rest.ToString()], [.. gaps]);
        }

        public string With(string number, string office)
        {
            var all = new string[pieces.Length + isOffice.Length];
            for (var i = 0; i < isOffice.Length; i++)
            {
                (all[2 * i], all[(2 * i) + 1]) = (pieces[i], isOffice[i] ? office : number);
            }

            all[^1] = pieces[^1];
            return string.Concat(all);
        }
    }
}
