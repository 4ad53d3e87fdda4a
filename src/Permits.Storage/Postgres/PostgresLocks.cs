namespace Permits.Storage;

/// <summary>
/// The advisory locks by which processes on one database keep out of each other's way. They bind nobody else, need no row, and end with the
/// transaction or the connection.
/// </summary>
internal static class PostgresLocks
{
    /// <summary>Held in common by every transaction that writes, and alone by one that must have none beside it.</summary>
    public const long Writers = 0x5045_524D_0000_0001;

    /// <summary>Held by transactions that take their turn among themselves.</summary>
    public const long InTurn = 0x5045_524D_0000_0002;

    /// <summary>Takes a lock in common with others.</summary>
    public const string InCommon = "SELECT pg_advisory_xact_lock_shared(@p0)";

    /// <summary>Takes a lock alone.</summary>
    public const string Alone = "SELECT pg_advisory_xact_lock(@p0)";

    /// <summary>Takes the lock of one thing, such as an application. Two names may share a lock: then one waits for nothing, and no longer.</summary>
    public const string OneThing = "SELECT pg_advisory_xact_lock(1, hashtext(@p0))";

    /// <summary>Tries to take the lock of a piece of work for as long as the connection is held.</summary>
    public const string TryWork = "SELECT pg_try_advisory_lock(2, hashtext($1))";

    /// <summary>Waits for the lock of a piece of work and takes it for as long as the connection is held.</summary>
    public const string WaitForWork = "SELECT pg_advisory_lock(2, hashtext($1))";

    /// <summary>Gives back all that a connection holds.</summary>
    public const string GiveBack = "SELECT pg_advisory_unlock_all()";
}
