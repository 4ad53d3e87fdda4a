using Microsoft.Data.Sqlite;
using Permits.Storage;

namespace Permits.Bench;

/// <summary>A database file that is gone afterwards.</summary>
internal sealed class BenchFile : IDisposable
{
    private readonly string _folder;

    public BenchFile(string folder)
    {
        _ = SqliteLibrary.Description;
        _folder = folder;
        Dispose();
        Directory.CreateDirectory(folder);
    }

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(_folder, "bench.db");

    public string ConnectionString => $"Data Source={Path}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
