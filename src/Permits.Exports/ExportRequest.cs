using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Permits.Storage;

namespace Permits.Exports;

/// <summary>In which form an export is written.</summary>
public enum ExportKind
{
    /// <summary>Comma-separated values, UTF-8 with a byte order mark (RFC 4180).</summary>
    Csv,

    /// <summary>An Office Open XML workbook.</summary>
    Xlsx,

    /// <summary>An event log by IEEE 1849 (XES).</summary>
    Xes,

    /// <summary>An object-centric event log, OCEL 2.0, as JSON.</summary>
    Ocel,

    /// <summary>The evidence of one application, to be checked by itself (<see cref="Permits.Proof.BundleCheck"/>).</summary>
    Bundle,
}

/// <summary>What the rows of a CSV or a workbook are; all other forms hold events.</summary>
public enum ExportTable
{
    /// <summary>One row a breach, with all that its case's log says of it.</summary>
    Breaches,

    /// <summary>One row an application.</summary>
    Applications,

    /// <summary>One row an event.</summary>
    Events,
}

/// <summary>Which cases or breaches an export holds. With every filter null all in the scope are meant.</summary>
/// <param name="Scope">Whose cases.</param>
public sealed record ExportFilter(OfficeScope Scope)
{
    /// <summary>Cases filed, or breaches due, at this instant or later; null for no lower bound.</summary>
    public Instant? From { get; init; }

    /// <summary>Cases filed, or breaches due, before this instant; null for no upper bound.</summary>
    public Instant? To { get; init; }

    /// <summary>One office within the scope; null for all.</summary>
    public string? Office { get; init; }

    /// <summary>A permit type's slug; null for all.</summary>
    public string? PermitType { get; init; }

    /// <summary>One application; null for all.</summary>
    public string? Application { get; init; }

    /// <summary>The filter as names and values, in a fixed order; empty where nothing is filtered.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Terms() =>
    [
        .. new (string Name, string? Value)[]
        {
            ("from", From is { } from ? InstantPattern.ExtendedIso.Format(from) : null),
            ("to", To is { } to ? InstantPattern.ExtendedIso.Format(to) : null),
            ("office", Office),
            ("permitType", PermitType),
            ("application", Application),
        }
        .Where(t => t.Value is not null).Select(t => KeyValuePair.Create(t.Name, t.Value!)),
    ];
}

/// <summary>What somebody wants to take away.</summary>
/// <param name="Kind">In which form.</param>
/// <param name="Table">Which rows, where the form has rows.</param>
/// <param name="Filter">Which cases.</param>
/// <param name="RequesterId">Who asks, by account id.</param>
/// <param name="RequesterName">His name.</param>
/// <param name="At">The request's one "now"; what was recorded later is left out.</param>
/// <param name="Pseudonymised">Whether people get pseudonyms and what they wrote is left out.</param>
public sealed record ExportRequest(
    ExportKind Kind, ExportTable Table, ExportFilter Filter, string RequesterId, string RequesterName, Instant At, bool Pseudonymised)
{
    /// <summary>A file name: what, when (UTC), and the form's extension.</summary>
    public string FileName =>
        $"permits-{What}-{InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Format(At)}{Extension}";

    /// <summary>The media type of the form.</summary>
    public string MediaType => Kind switch
    {
        ExportKind.Csv => "text/csv; charset=utf-8",
        ExportKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ExportKind.Xes => "application/xml; charset=utf-8",
        ExportKind.Bundle => "application/zip",
        _ => "application/json; charset=utf-8",
    };

    private string What => Kind switch
    {
        ExportKind.Csv or ExportKind.Xlsx => Table.ToString().ToLowerInvariant(),
        ExportKind.Bundle => $"evidence-{Filter.Application}",
        _ => "log",
    };

    private string Extension => Kind switch
    {
        ExportKind.Csv => ".csv",
        ExportKind.Xlsx => ".xlsx",
        ExportKind.Xes => ".xes",
        ExportKind.Bundle => ".zip",
        _ => ".jsonocel",
    };
}
