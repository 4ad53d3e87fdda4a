using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Permits.Storage;

/// <summary>
/// Applies the numbered migrations embedded in this assembly that a database does not have yet. Each kind of database has its own files, of
/// the same numbers and names.
/// </summary>
/// <param name="kind">The folder they are in, e.g. <c>Sqlite</c>.</param>
internal sealed class Migrator(string kind)
{

    private const string CreateLedger =
        "CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL)";

    /// <summary>The migrations of this release, in order.</summary>
    public IReadOnlyList<Migration> All { get; } = Load($"Permits.Storage.{kind}.Migrations.");

    /// <summary>One migration.</summary>
    public sealed record Migration(int Number, string Name, string Sql)
    {
        /// <summary>Whether projections written before it lack what it added, and are to be written anew.</summary>
        public bool RebuildsProjections { get; } = Sql.Contains("-- after: rebuild projections", StringComparison.Ordinal);

        /// <summary>Whether snapshots are taken otherwise than before it, and are to be written anew.</summary>
        public bool RebuildsSnapshots { get; } = Sql.Contains("-- after: rebuild snapshots", StringComparison.Ordinal);

        /// <summary>Whether the events from before it have no hashes yet.</summary>
        public bool HashesEvents { get; } = Sql.Contains("-- after: hash events", StringComparison.Ordinal);

        /// <summary>SHA-256 of its text, lower-case hex.</summary>
        public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
    }

    /// <summary>Brings a database up to date inside one transaction.</summary>
    /// <exception cref="InvalidOperationException">The database was made by a newer release, or by another text of a released migration.</exception>
    public int Migrate(SqlSession session)
    {
        session.Execute(CreateLedger);
        var applied = session.Rows("SELECT number, hash FROM schema_migration", r => (Number: r.GetInt32(0), Hash: r.GetString(1))).ToDictionary(r => r.Number, r => r.Hash);
        if (applied.Keys.Except(All.Select(m => m.Number)).ToArray() is { Length: > 0 } unknown)
        {
            throw new InvalidOperationException(
                $"Expected a database of this release or an older one, but it has migration {unknown.Max()}, which this release does not know. Start the newer release.");
        }

        var count = 0;
        var (hashes, projections, snapshots) = (false, false, false);
        foreach (var migration in All)
        {
            if (!applied.TryGetValue(migration.Number, out var hash))
            {
                session.Execute(migration.Sql);
                session.Execute("INSERT INTO schema_migration (number, name, hash) VALUES (@p0, @p1, @p2)", migration.Number, migration.Name, migration.Hash);
                hashes |= migration.HashesEvents;
                projections |= migration.RebuildsProjections;
                snapshots |= migration.RebuildsSnapshots;
                count++;
            }
            else if (hash != migration.Hash)
            {
                throw new InvalidOperationException(
                    $"Expected migration {migration.Name} as this release has it, but the database was made by another text of it. Released migrations must not be edited.");
            }
        }

        if (hashes)
        {
            EventHashing.Run(session);
        }

        if (projections)
        {
            Projector.Rebuild(session);
        }
        else if (snapshots)
        {
            Snapshots.Rebuild(session);
        }

        return count;
    }

    private static ImmutableArray<Migration> Load(string prefix) =>
    [
        .. typeof(Migrator).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => Load(prefix, resource)),
    ];

    private static Migration Load(string prefix, string resource)
    {
        using var reader = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream(resource)!);
        var name = resource[prefix.Length..^".sql".Length];
        return new Migration(int.Parse(name.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
