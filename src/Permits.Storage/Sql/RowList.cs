using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Permits.Storage;

/// <summary>A statement that does something to many rows at once.</summary>
/// <param name="statement">The statement around the table expression it is given; the rows go by the name <c>row</c>.</param>
/// <param name="columns">The columns of a row, in order.</param>
internal sealed class RowStatement(Func<string, string> statement, params ImmutableArray<RowColumn> columns)
{
    private readonly ConcurrentDictionary<SqlDialect, string> _texts = new();

    /// <summary>The statement as a database says it.</summary>
    public string For(SqlDialect dialect) => _texts.GetOrAdd(dialect, d => statement(d.Rows(columns)));
}

/// <summary>
/// Rows for one <see cref="RowStatement"/>, sent as one JSON array of arrays. Binding and running a statement for each of thousands of rows
/// costs more than what it does to the row.
/// </summary>
internal sealed class RowList : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;

    public RowList()
    {
        _json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartArray();
    }

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row of texts, instants, numbers and nulls.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        Count++;
        _json.WriteStartArray();
        foreach (var value in values)
        {
            switch (SqlTypes.ToDb(value))
            {
                case long number:
                    _json.WriteNumberValue(number);
                    break;
                case string text:
                    _json.WriteStringValue(text);
                    break;
                case DBNull:
                    _json.WriteNullValue();
                    break;
                default:
                    throw new ArgumentException($"Expected a text, a number or null, but found {value!.GetType().Name}.", nameof(values));
            }
        }

        _json.WriteEndArray();
    }

    /// <summary>Runs a statement on all rows; does nothing where there is none. To be called once, after the last row.</summary>
    public void Execute(SqlSession session, RowStatement statement)
    {
        if (Count > 0)
        {
            _json.WriteEndArray();
            _json.Flush();
            session.Execute(statement.For(session.Dialect), Encoding.UTF8.GetString(_bytes.WrittenSpan));
        }
    }

    public void Dispose() => _json.Dispose();
}
