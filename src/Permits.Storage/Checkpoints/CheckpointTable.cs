using System.Collections.Immutable;
using System.Data.Common;
using NodaTime;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>The tables <c>checkpoint</c> and <c>checkpoint_key</c>: rows are added and read, never changed.</summary>
internal static class CheckpointTable
{
    /// <summary>The columns of <see cref="Read"/>.</summary>
    public const string Select = "SELECT number, size, last_position, made_at, note FROM checkpoint ";

    private const string SelectNewest = Select + "WHERE number < @p0 ORDER BY number DESC LIMIT @p1";

    private const string SelectCovering = Select + "WHERE size >= @p0 ORDER BY size LIMIT 1";

    private const string Insert = "INSERT INTO checkpoint (number, size, last_position, made_at, note) VALUES (@p0, @p1, @p2, @p3, @p4)";

    /// <summary>The newest checkpoints with a number below one, newest first.</summary>
    public static ImmutableArray<CheckpointRow> Newest(SqlSession session, long before, int most) => [.. session.Rows(SelectNewest, Read, before, (long)most)];

    /// <summary>The newest checkpoint; null where there is none.</summary>
    public static CheckpointRow? Last(SqlSession session) => Newest(session, long.MaxValue, 1) is [var last] ? last : null;

    /// <summary>The first checkpoint over at least so many leaves; null where there is none.</summary>
    public static CheckpointRow? Covering(SqlSession session, long size) => session.Row(SelectCovering, Read, size);

    /// <summary>Adds a checkpoint.</summary>
    public static void Add(SqlSession session, CheckpointRow row) => session.Execute(Insert, row.Number, row.Size, row.LastPosition, row.MadeAt, row.Note);

    /// <summary>The vkeys that have signed, oldest first.</summary>
    public static List<string> Keys(SqlSession session) => session.Rows("SELECT key FROM checkpoint_key ORDER BY number", r => r.GetString(0));

    /// <summary>Adds a key.</summary>
    public static void AddKey(SqlSession session, long number, NoteKey key, Doing by)
    {
        session.Execute("INSERT INTO checkpoint_key (number, key, since) VALUES (@p0, @p1, @p2)", number, key.ToString(), by.Now);
        Trail.Registered(session, RegisterTable.CheckpointKey, by, number);
    }

    /// <summary>A row of <see cref="Select"/>.</summary>
    public static CheckpointRow Read(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), Instant.FromUnixTimeTicks(row.GetInt64(3)), row.GetString(4));
}
