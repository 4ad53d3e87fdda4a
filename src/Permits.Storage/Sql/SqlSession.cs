using System.Data.Common;

namespace Permits.Storage;

/// <summary>
/// A connection, writing inside its transaction or for reading. Parameters are called <c>@p0</c>, <c>@p1</c> … in the order given. Used by
/// one thread at a time; owns the connection.
/// </summary>
/// <remarks>
/// A round trip to a database on another machine costs more than most statements. So a session may hold back what needs no answer, and what
/// was asked by <see cref="Ask{T}"/>, until the next answer is needed or the transaction is committed, and send it all at once. Order is kept.
/// </remarks>
internal abstract class SqlSession : IDisposable
{
    /// <summary>How the database says what others say differently.</summary>
    public abstract SqlDialect Dialect { get; }

    /// <summary>Runs a statement, now or with the next answer.</summary>
    public abstract void Execute(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Runs an <c>INSERT … VALUES (@p0, …)</c> for rows none of which has the key of another; in their order.</summary>
    /// <param name="sql">The statement for one row.</param>
    /// <param name="rows">The parameters of each row.</param>
    public virtual void Insert(string sql, IReadOnlyList<object?[]> rows)
    {
        foreach (var row in rows)
        {
            Execute(sql, row);
        }
    }

    /// <summary>Asks for what will be needed. To be answered before anything it could see is written.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="read">Reads the answer from all its rows, none of them read yet.</param>
    /// <param name="values">The parameters.</param>
    public abstract Asked<T> Ask<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values);

    /// <summary>Waits until no other transaction holds a thing by this name, and holds it until the end of this one. An application is held before
    /// anything else, and no second one after it, so that nobody waits in a circle.</summary>
    public abstract void Hold(string name);

    /// <summary>Reads several times from data of one moment; of a session for reading.</summary>
    public abstract T Together<T>(Func<T> read);

    /// <summary>The first column of the first row; null where there is no row or its value is null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Open(sql, values);
        return reader.Read() && reader.GetValue(0) is var value and not DBNull ? value : null;
    }

    /// <summary>Reads at most one row.</summary>
    public T? Row<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = Open(sql, values);
        return reader.Read() ? read(reader) : null;
    }

    /// <summary>Looks at rows one by one until told to stop.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="see">Whether to go on to the next row; runs no statement of this session.</param>
    /// <param name="values">The parameters.</param>
    public void Each(string sql, Func<DbDataReader, bool> see, params ReadOnlySpan<object?> values)
    {
        using var reader = Open(sql, values);
        while (reader.Read() && see(reader))
        {
        }
    }

    /// <summary>Reads all rows.</summary>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Open(sql, values);
        return reader.All(read);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a statement now; the reader is disposed before the next one is run.</summary>
    protected abstract DbDataReader Open(string sql, ReadOnlySpan<object?> values);

    /// <summary>Closes the connection.</summary>
    protected abstract void Dispose(bool disposing);
}

/// <summary>An answer asked for.</summary>
/// <param name="read">Gets it.</param>
internal sealed class Asked<T>(Func<T> read)
{
    private Func<T>? _read = read;
    private T _value = default!;

    /// <summary>The answer.</summary>
    public T Value
    {
        get
        {
            if (_read is { } first)
            {
                _value = first();
                _read = null;
            }

            return _value;
        }
    }

    /// <summary>What follows from the answer.</summary>
    public Asked<TOther> Then<TOther>(Func<T, TOther> follow) => new(() => follow(Value));
}

/// <summary>Reads answers whole.</summary>
internal static class ReaderExtensions
{
    /// <summary>Every row.</summary>
    public static List<T> All<T>(this DbDataReader reader, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first row; null where there is none.</summary>
    public static T? First<T>(this DbDataReader reader, Func<DbDataReader, T> read)
        where T : class => reader.Read() ? read(reader) : null;
}
