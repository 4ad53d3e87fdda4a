using Microsoft.Data.Sqlite;

namespace Permits.Storage;

/// <summary>
/// Writes what stands in SQLite's write-ahead log back into the file, beside the writer: SQLite itself would do it inside the commit that fills the
/// log, and whoever came meanwhile would wait for thousands of pages and two flushes of the disk.
/// </summary>
/// <remarks>
/// The log begins anew only with a commit that finds all of it written back (https://www.sqlite.org/wal.html, section 2.2), and while commits go on
/// there is always a rest. So the work beside goes over it until little is new, and the writer writes back that little by itself. A failure here is
/// nobody's: the log still holds every page, and is written back the next time or when it has reached <see cref="MostPages"/>.
/// </remarks>
/// <param name="open">Opens a connection of its own.</param>
internal sealed class WalWriteBack(Func<SqliteConnection> open)
{
    /// <summary>Pages written to the log before it is written back, 4 MB: little enough that the flush of it holds up no commit for long, since a disk flushes all at once.</summary>
    public const int Pages = 1000;

    /// <summary>Pages in the log at which the writer does it all the same, as SQLite would.</summary>
    public const int MostPages = 16 * Pages;

    private const int Little = 200;

    private const int MostPasses = 4;

    private Task _beside = Task.CompletedTask;
    private bool _isRestLeft;
    private int _pages;

    /// <summary>For the writer, after each commit.</summary>
    public void Committed(SqliteSession writer)
    {
        _pages += writer.TakePagesWritten();
        if (!_beside.IsCompleted)
        {
            return;
        }

        if (_isRestLeft)
        {
            Pass(writer.Connection);
            _isRestLeft = false;
            _pages = 0;
        }
        else if (_pages >= Pages)
        {
            _isRestLeft = true;
            _beside = Task.Run(WriteBack);
        }
    }

    /// <summary>Waits for the work beside.</summary>
    public Task EndAsync() => _beside;

    private void WriteBack()
    {
        try
        {
            using var connection = open();
            for (var (pass, before) = (0, 0); pass < MostPasses; pass++)
            {
                var all = Pass(connection);
                if (all - before < Little)
                {
                    return;
                }

                before = all;
            }
        }
        catch (SqliteException)
        {
            // The log holds it all the same.
        }
    }

    /// <summary>Writes back what no reader stands in the way of; the number of pages in the log, 0 where it could not be done.</summary>
    private static int Pass(SqliteConnection connection) =>
        SQLitePCL.raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", SQLitePCL.raw.SQLITE_CHECKPOINT_PASSIVE, out var pages, out _) == SQLitePCL.raw.SQLITE_OK ? pages : 0;
}
