using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>Which entries of the trail a page shows.</summary>
public enum TrailKind
{
    /// <summary>Papers opened and data exported.</summary>
    TakenAway,

    /// <summary>Of those, papers opened.</summary>
    DocumentRead,

    /// <summary>Of those, data exported.</summary>
    DataExported,

    /// <summary>Wrong passwords.</summary>
    SignInFailed,
}

/// <summary>What people did beside cases, latest first. For auditors, who see every office; cases are named by number alone.</summary>
/// <param name="Kind">Which entries.</param>
public sealed record TrailEntries(TrailKind Kind) : Query<Page<TrailRow>>
{
    /// <summary>At this instant or later; null for no lower bound.</summary>
    public Instant? From { get; init; }

    /// <summary>Before this instant; null for no upper bound.</summary>
    public Instant? To { get; init; }

    /// <summary>The account that did it or, for sign-ins, whose name was given; null for all.</summary>
    public string? Account { get; init; }

    /// <summary>Only what names this application; null for all. Not for sign-ins.</summary>
    public string? Application { get; init; }

    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<TrailRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = Types;
        foreach (var (condition, name, value) in new (string, string, object?)[]
        {
            ("at >= @from", "from", From),
            ("at < @to", "to", To),
            (Kind == TrailKind.SignInFailed ? "json LIKE @account" : "actor_id = @account", "account", Kind == TrailKind.SignInFailed ? Member("account", Account) : Account),
            ("json LIKE @application", "application", Member("application", Application)),
        })
        {
            if (value is not null)
            {
                parameters.Add(name, value);
                where += " AND " + condition;
            }
        }

        return Paging.Descending(Limit, After).RunAsync<TrailRow>(
            connection, "SELECT position, stream, sequence, at, actor_id, actor_name, json, hash FROM event", where, "at", "CAST(position AS TEXT)", parameters,
            row => new Cursor(row.At.ToUnixTimeTicks(), row.Position.ToString(CultureInfo.InvariantCulture)), cancel);
    }

    // Word by word the conditions of the indexes.
    private string Types => Kind switch
    {
        TrailKind.SignInFailed => "type = 'SignInFailed'",
        TrailKind.DocumentRead => "type IN ('DataExported', 'DocumentRead') AND type = 'DocumentRead'",
        TrailKind.DataExported => "type IN ('DataExported', 'DocumentRead') AND type = 'DataExported'",
        _ => "type IN ('DataExported', 'DocumentRead')",
    };

    // The text is canonical, so a member stands in it in one form only; what would be a wild card or an escape in it is in no id and no number.
    private static string? Member(string name, string? value) => value is null ? null
        : value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '@') ? $"%\"{name}\":\"{value}\"%"
        : "no such member";
}

/// <summary>An entry of the trail.</summary>
public sealed record TrailRow
{
    /// <summary>Its place in the order of writing.</summary>
    public required long Position { get; init; }

    /// <summary>Its stream: an at sign and an account.</summary>
    public required string Stream { get; init; }

    /// <summary>Its sequence within the stream.</summary>
    public required long Sequence { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Who.</summary>
    public required string ActorId { get; init; }

    /// <summary>His name then; null once erased.</summary>
    public string? ActorName { get; init; }

    /// <summary>What; null once erased.</summary>
    public TrailEvent? Event => Json is null ? null : Trail.Read(Json);

    /// <summary>The leaf of the log, lower-case hex.</summary>
    public string LeafHash => Convert.ToHexStringLower(Hash);

    internal string? Json { get; init; }

    internal byte[] Hash { get; init; } = [];
}
