using Permits.Storage;

namespace Permits.Bench;

/// <summary>Puts very many rows into a database as fast as it takes them: nothing is committed safely until it is disposed.</summary>
internal interface IBulkWriter : IDisposable
{
    /// <summary>Adds a row.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="columns">The columns given; the same for every row of a table.</param>
    /// <param name="row">A cell a column: null, a whole number, a text or bytes.</param>
    void Write(string table, string[] columns, object?[] row);

    /// <summary>Ends the writing, so that what was written stays.</summary>
    void Finish();

    /// <summary>A writer to a database of either kind.</summary>
    public static IBulkWriter To(string connectionString) =>
        ConnectionStrings.NamesServer(connectionString) ? new PostgresBulkWriter(connectionString) : new SqliteBulkWriter(connectionString);
}
