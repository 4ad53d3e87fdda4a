namespace Permits.Storage;

/// <summary>
/// Shares out work among the server processes on one database. A claim lasts until it is disposed of, or its process or connection ends, so
/// that nobody has to notice a process that died. It says who does a piece of work, not that it still is to be done: that is to be looked up
/// after the claim.
/// </summary>
public interface IWorkClaims
{
    /// <summary>Claims those pieces of work that no other process has claimed.</summary>
    Task<WorkClaim> ClaimAsync(IReadOnlyCollection<string> works, CancellationToken cancel);

    /// <summary>Waits until no other process has claimed a piece of work, and claims it.</summary>
    Task<WorkClaim> ClaimInTurnAsync(string work, CancellationToken cancel);
}

/// <summary>Pieces of work that this process alone does.</summary>
public sealed class WorkClaim : IAsyncDisposable
{
    private readonly IReadOnlySet<string> _works;
    private readonly Func<ValueTask> _giveBack;

    internal WorkClaim(IReadOnlySet<string> works, Func<ValueTask> giveBack)
    {
        _works = works;
        _giveBack = giveBack;
    }

    /// <summary>Whether a piece of work was claimed.</summary>
    public bool Includes(string work) => _works.Contains(work);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _giveBack();
}
