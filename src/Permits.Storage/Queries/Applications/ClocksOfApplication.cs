using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>The clocks of one application in the order they started; empty where the scope does not see it. Its derivation, day by day,
/// is in the case (<see cref="IPermitStore.CaseAsync"/>).</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Number">The application.</param>
public sealed record ClocksOfApplication(CaseScope Scope, string Number) : Query<ImmutableArray<ClockRow>>
{
    internal override async Task<ImmutableArray<ClockRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("number", Number);
        var sql = $"""
            SELECT c.id, c.application, c.spec, c.title_th, c.title_en, c.owner, c.unit, c.count, c.started, c.due, c.last_day, c.state, c.stopped_at,
                   c.cite, c.law, c.next_mark
            FROM clock c JOIN application a ON a.number = c.application
            WHERE c.application = @number AND {Scope.Condition("a", parameters)}
            ORDER BY c.started, c.id
            """;
        return [.. await connection.QueryAsync<ClockRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}

/// <summary>One clock as pages show it.</summary>
public sealed record ClockRow
{
    /// <summary>Its id, unique in the whole system.</summary>
    public required string Id { get; init; }

    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>Where its rule stands: <c>statute-id/clock-id</c> or <c>process/element-id</c>.</summary>
    public required string Spec { get; init; }

    /// <summary>Its name.</summary>
    public LocalText Title => new(TitleTh, TitleEn);

    /// <summary>Who owes the act.</summary>
    public required DutyOwner Owner { get; init; }

    /// <summary>The unit it is counted in.</summary>
    public required PeriodUnit Unit { get; init; }

    /// <summary>How many units, extensions not included.</summary>
    public required int Count { get; init; }

    /// <summary>Where counting starts from.</summary>
    public required Instant Started { get; init; }

    /// <summary>The first instant that is too late.</summary>
    public required Instant Due { get; init; }

    /// <summary>The day on which <see cref="Due"/> falls.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>Where it stands.</summary>
    public required ClockState State { get; init; }

    /// <summary>When it was met, finished late or cancelled; null while it is owed.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>The section.</summary>
    public required string Cite { get; init; }

    /// <summary>Its row in docs/law.md; null where the manual alone sets it.</summary>
    public string? Law { get; init; }

    /// <summary>When something happens on it by itself next; null where nothing will.</summary>
    public Instant? NextMark { get; init; }

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";
}
