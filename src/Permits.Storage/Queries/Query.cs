using System.Data.Common;

namespace Permits.Storage;

/// <summary>
/// A question to the projections: the record holds its filters, its base type names the answer. Each is one statement over indexed
/// columns and opens no JSON. Asked through <see cref="IQueries.AskAsync{T}"/>.
/// </summary>
/// <typeparam name="T">The answer.</typeparam>
public abstract record Query<T>
{
    private protected Query()
    {
    }

    internal abstract Task<T> RunAsync(DbConnection connection, CancellationToken cancel);
}

/// <summary>Answers questions from committed data.</summary>
public interface IQueries
{
    /// <summary>Answers one question; sees everything whose command has been answered.</summary>
    Task<T> AskAsync<T>(Query<T> query, CancellationToken cancel);
}
