using Npgsql;

namespace Permits.Storage;

/// <summary>What a failure of the driver or the server means for what was under way.</summary>
internal static class PostgresFailures
{
    /// <summary>Whether the connection is gone, so that nothing can be said of what was sent last.</summary>
    public static bool IsLostConnection(Exception failure) => failure switch
    {
        PostgresException said => said.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>Whether the server has rolled a transaction back for the sake of another, so that it may be run again.</summary>
    public static bool IsThwarted(Exception failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
    };
}
