using System.Data.Common;

namespace Permits.Storage;

/// <summary>What a connection string is for.</summary>
public static class ConnectionStrings
{
    /// <summary>Whether it names a database server (<c>Host=...</c> or <c>Server=...</c>), and so PostgreSQL; else it is for SQLite.</summary>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public static bool NamesServer(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return parts.ContainsKey("Host") || parts.ContainsKey("Server");
    }
}
