using System.Collections.Immutable;
using System.Data.Common;

namespace Permits.Storage;

/// <summary>The confirmed changes of a calendar, latest first.</summary>
/// <param name="Calendar">The calendar.</param>
public sealed record CalendarChangesOf(string Calendar) : Query<ImmutableArray<AnnouncedChange>>
{
    internal override async Task<ImmutableArray<AnnouncedChange>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = CalendarChangeTable.Select + "WHERE calendar = @calendar ORDER BY position DESC";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@calendar", Calendar);
        command.Parameters.Add(parameter);
        var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<AnnouncedChange>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
        {
            found.Add(CalendarChangeTable.Read(reader));
        }

        return found.ToImmutable();
    }
}
