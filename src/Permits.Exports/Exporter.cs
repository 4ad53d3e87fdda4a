using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using Permits.Engine;
using Permits.Proof;
using Permits.Storage;

namespace Permits.Exports;

/// <summary>Writes exports, and tells the trail of each. Reads while it writes: memory stays the same however many rows there are.</summary>
/// <param name="store">Holds what is exported.</param>
/// <param name="calendars">The offices' calendars, by which days over are counted.</param>
public sealed class Exporter(IPermitStore store, OfficeCalendars calendars)
{
    /// <summary>Writes one export and records it on the trail. Where this throws or refuses, what was written is to be thrown away: nobody would know
    /// that it was taken.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancel">Cancels the writing; what is written then is no export.</param>
    /// <returns>What must be known of it to check it later. Only a bundle is refused: as <c>evidence.one-application</c> where it names none,
    /// <c>evidence.no-pseudonyms</c>, <c>case.not-found</c>, or <c>evidence.not-covered</c>.</returns>
    public async Task<Result<ExportManifest>> WriteAsync(ExportRequest request, Stream output, CancellationToken cancel)
    {
        var checkpoint = await store.CheckpointsAsync(long.MaxValue, 1, cancel).ConfigureAwait(false) is [var newest] ? newest.Note : null;
        var hashed = new HashingStream(output);
        await using var _ = hashed.ConfigureAwait(false);
        var written = request.Kind == ExportKind.Bundle
            ? await BundleAsync(request, hashed, cancel).ConfigureAwait(false)
            : await RowsAsync(request, hashed, cancel).ConfigureAwait(false);
        if (!written.TryGet(out var rows))
        {
            return Result<ExportManifest>.Refused(written.Problems);
        }

        await hashed.FlushAsync(cancel).ConfigureAwait(false);
        var manifest = new ExportManifest(
            request.Kind, request.Table, request.Filter.Terms(), request.At, request.RequesterId, request.RequesterName, request.Pseudonymised, rows, hashed.Length, hashed.Sha256())
        {
            Checkpoint = checkpoint,
        };
        await store.RecordAsync(manifest.ToTrail(), new Doing(new Actor(request.RequesterId, request.RequesterName, []), request.At), cancel).ConfigureAwait(false);
        return manifest;
    }

    private async Task<Result<long>> RowsAsync(ExportRequest request, HashingStream hashed, CancellationToken cancel)
    {
        var people = request.Pseudonymised ? Pseudonyms.Fresh() : Pseudonyms.None;
        var source = new CaseSource(store, request.Filter, request.At);
        return request.Kind switch
        {
            ExportKind.Csv => await CsvFormat.WriteAsync(await RowsAsync(request, source, people, cancel).ConfigureAwait(false), hashed, cancel).ConfigureAwait(false),
            ExportKind.Xlsx => await XlsxFormat.WriteAsync(
                await RowsAsync(request, source, people, cancel).ConfigureAwait(false), About(request), hashed, cancel: cancel).ConfigureAwait(false),
            ExportKind.Xes => await XesFormat.WriteAsync(source.CasesAsync(cancel), About(request), people, hashed, cancel).ConfigureAwait(false),
            _ => await OcelFormat.WriteAsync(() => source.CasesAsync(cancel), people, hashed, cancel).ConfigureAwait(false),
        };
    }

    // What was hashed cannot be shown without the names that were hashed with it.
    private async Task<Result<long>> BundleAsync(ExportRequest request, HashingStream hashed, CancellationToken cancel)
    {
        if (request.Filter.Application is not { } number)
        {
            return new Problem("evidence.one-application", new LocalText(
                "ชุดพยานหลักฐานต้องระบุคำขอหนึ่งเรื่อง แต่ไม่ได้ระบุ โปรดใส่เลขที่คำขอ", "Expected one application for a bundle of evidence, but none is named. Give its number."), "application");
        }

        if (request.Pseudonymised)
        {
            return new Problem("evidence.no-pseudonyms", new LocalText(
                "ชุดพยานหลักฐานต้องแสดงชื่อตามที่คำนวณแฮชไว้ แต่ขอให้ใช้นามแฝง โปรดเลือกรูปแบบอื่นหากต้องใช้นามแฝง",
                "Expected names as they were hashed in a bundle of evidence, but pseudonyms were asked for. Choose another form for pseudonyms."), "pseudonyms");
        }

        var evidence = await store.EvidenceAsync(request.Filter.Scope, number, cancel).ConfigureAwait(false);
        if (!evidence.TryGet(out var bundle))
        {
            return Result<long>.Refused(evidence.Problems);
        }

        BundleZip.Write(bundle, hashed);
        return bundle.Events.Length;
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
