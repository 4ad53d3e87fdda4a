using Microsoft.Data.Sqlite;

namespace Permits.Storage.Tests;

/// <summary>The write-ahead log, on a real SQLite file.</summary>
public sealed class WalWriteBackTests : IAsyncLifetime
{
    private const int PageBytes = 4096;

    private const int Pages = WalWriteBack.Pages;

    private readonly string _folder = Directory.CreateTempSubdirectory("permits-log-").FullName;
    private GroupCommitWriter _writer = null!;
    private WalWriteBack _writeBack = null!;

    private string File => Path.Combine(_folder, "permits.db");

    public async Task InitializeAsync()
    {
        var connections = new SqliteConnections($"Data Source={File}", SqliteDurability.Normal);
        _writeBack = new WalWriteBack(connections.Open);
        _writer = new GroupCommitWriter(() => new SqliteSession(connections.OpenWriter()), _writeBack);
        await _writer.RunAsync(s => Execute(s, "CREATE TABLE entry (id INTEGER PRIMARY KEY, bytes BLOB)"), default);
    }

    public async Task DisposeAsync()
    {
        await _writer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_log_begins_anew_while_commits_go_on()
    {
        for (var round = 0; round < 8; round++)
        {
            await InsertAsync(Pages);
            await _writeBack.EndAsync();

            // The writer writes back the rest after this one; the next begins the log anew.
            await InsertAsync(1);
        }

        new FileInfo(File + "-wal").Length.Should().BeLessThan(3 * Pages * PageBytes, "eight times what asks for writing back was written");
    }

    [Fact]
    public async Task What_a_reader_still_needs_is_kept_and_written_back_later()
    {
        await using var reader = new SqliteConnection($"Data Source={File}");
        await reader.OpenAsync();
        await using var transaction = reader.BeginTransaction(deferred: true);
        Count(reader).Should().Be(0);
        for (var i = 0; i < 6; i++)
        {
            await InsertAsync(Pages / 2);
        }

        Count(reader).Should().Be(0, "the reader sees what was there when it began");
        await transaction.CommitAsync();
        Count(reader).Should().Be(6);
        await reader.CloseAsync();
        SqliteConnection.ClearAllPools();
        await _writer.DisposeAsync();

        System.IO.File.Exists(File + "-wal").Should().BeFalse("all of it is in the file");
        await using var later = new SqliteConnection($"Data Source={File};Pooling=False");
        await later.OpenAsync();
        Count(later).Should().Be(6);
    }

    private Task<int> InsertAsync(int pages) => _writer.RunAsync(s => Execute(s, $"INSERT INTO entry (bytes) VALUES (randomblob({pages * PageBytes}))"), default);

    private static int Execute(SqlSession session, string sql)
    {
        session.Execute(sql);
        return 0;
    }

    private static long Count(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM entry";
        return (long)command.ExecuteScalar()!;
    }
}
