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

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "bench.db")};Pooling=False";

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
