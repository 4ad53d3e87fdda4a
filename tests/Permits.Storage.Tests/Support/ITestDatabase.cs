namespace Permits.Storage.Tests;

/// <summary>A real, empty database of one kind; the store contract runs on each kind.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>Makes it; to be awaited before anything else.</summary>
    Task CreateAsync();

    /// <summary>Opens a store on it, as a server that starts does; may be called again after the store was disposed.</summary>
    IPermitStore Open();

    /// <summary>A value read past the store, on a connection of its own.</summary>
    Task<object?> ScalarAsync(string sql);

    /// <summary>A statement run past the store.</summary>
    Task ExecuteAsync(string sql);

    /// <summary>All rows of a table as text, in a fixed order.</summary>
    Task<IReadOnlyList<string>> RowsAsync(string table);

    /// <summary>Writes every projection anew from the event log.</summary>
    Task RebuildProjectionsAsync(IPermitStore store);

    /// <summary>Backs it up while it is in use, as docs/operations.md says, and restores that as another database.</summary>
    Task<ITestDatabase> BackUpAndRestoreAsync();

    /// <summary>How the database would run a statement, as its planner says it.</summary>
    Task<string> PlanAsync(string sql);
}
