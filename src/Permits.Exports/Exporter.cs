using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using Permits.Storage;

namespace Permits.Exports;

/// <summary>Writes exports. Reads while it writes: memory stays the same however many rows there are.</summary>
/// <param name="store">Holds what is exported.</param>
/// <param name="calendars">The offices' calendars, by which days over are counted.</param>
public sealed class Exporter(IPermitStore store, OfficeCalendars calendars)
{
    /// <summary>Writes one export.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancel">Cancels the writing; what is written then is no export.</param>
    /// <returns>What must be known of it to check it later.</returns>
    public async Task<ExportManifest> WriteAsync(ExportRequest request, Stream output, CancellationToken cancel)
    {
        var people = request.Pseudonymised ? Pseudonyms.Fresh() : Pseudonyms.None;
        var source = new CaseSource(store, request.Filter, request.At);
        var hashed = new HashingStream(output);
        await using var _ = hashed.ConfigureAwait(false);
        var rows = request.Kind switch
        {
            ExportKind.Csv => await CsvFormat.WriteAsync(await RowsAsync(request, source, people, cancel).ConfigureAwait(false), hashed, cancel).ConfigureAwait(false),
            ExportKind.Xlsx => await XlsxFormat.WriteAsync(
                await RowsAsync(request, source, people, cancel).ConfigureAwait(false), About(request), hashed, cancel: cancel).ConfigureAwait(false),
            ExportKind.Xes => await XesFormat.WriteAsync(source.CasesAsync(cancel), About(request), people, hashed, cancel).ConfigureAwait(false),
            _ => await OcelFormat.WriteAsync(() => source.CasesAsync(cancel), people, hashed, cancel).ConfigureAwait(false),
        };
        await hashed.FlushAsync(cancel).ConfigureAwait(false);
        return new ExportManifest(
            request.Kind, request.Table, request.Filter.Terms(), request.At, request.RequesterId, request.RequesterName, request.Pseudonymised, rows, hashed.Length, hashed.Sha256());
    }

    private async Task<RowSet> RowsAsync(ExportRequest request, CaseSource source, Pseudonyms people, CancellationToken cancel)
    {
        if (request.Table != ExportTable.Breaches)
        {
            return request.Table == ExportTable.Applications ? ApplicationColumns.Rows(source, people, cancel) : EventColumns.Rows(source, people, cancel);
        }

        var offices = (await store.AskAsync(new Offices(), cancel).ConfigureAwait(false)).ToDictionary(o => o.Id, calendars.For, StringComparer.Ordinal);
        return BreachColumns.Rows(source, people, office => offices[office], request.At, cancel);
    }

    private static ImmutableArray<KeyValuePair<string, string>> About(ExportRequest request) =>
    [
        KeyValuePair.Create("exportedAt", InstantPattern.ExtendedIso.Format(request.At)),
        KeyValuePair.Create("requester", request.RequesterId),
        KeyValuePair.Create("pseudonymised", request.Pseudonymised.ToString(CultureInfo.InvariantCulture).ToLowerInvariant()),
        .. request.Filter.Terms().Select(t => KeyValuePair.Create("filter." + t.Key, t.Value)),
    ];
}
