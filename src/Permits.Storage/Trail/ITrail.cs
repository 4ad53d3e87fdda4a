namespace Permits.Storage;

/// <summary>What people do beside the cases goes into the same log, hashed and covered by checkpoints.</summary>
public interface ITrail
{
    /// <summary>Records something that changed nothing else in the database, such as a read of a file, an export, a failed sign-in. To be
    /// awaited before what it records is let happen: where it cannot be recorded it must not be done.</summary>
    /// <param name="happened">What.</param>
    /// <param name="by">Who, and when.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task RecordAsync(TrailEvent happened, Doing by, CancellationToken cancel);
}
