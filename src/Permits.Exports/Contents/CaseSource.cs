using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Exports;

/// <summary>A case to export.</summary>
/// <param name="Row">Its row.</param>
/// <param name="State">Its state after <paramref name="Log"/>.</param>
/// <param name="Log">What was recorded of it until the export was asked for, oldest first.</param>
internal sealed record ExportedCase(ApplicationRow Row, CaseState State, ImmutableArray<RecordedEvent> Log);

/// <summary>Gives what an export holds, one after another, so that no more than a page of rows and one case is in memory.</summary>
/// <param name="store">Holds the cases.</param>
/// <param name="filter">Which.</param>
/// <param name="at">What was recorded later is left out.</param>
internal sealed class CaseSource(IPermitStore store, ExportFilter filter, Instant at)
{
    /// <summary>The applications, newest first.</summary>
    public async IAsyncEnumerable<ApplicationRow> ApplicationsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (filter.Application is { } number)
        {
            if (await store.AskAsync(new ApplicationByNumber(filter.Scope, number), cancel).ConfigureAwait(false) is { } one)
            {
                yield return one;
            }

            yield break;
        }

        Cursor? after = null;
        do
        {
            var page = await store.AskAsync(
                new ApplicationsOfOffices(filter.Scope)
                {
                    Office = filter.Office, PermitType = filter.PermitType, FiledFrom = filter.From, FiledBefore = filter.To ?? at.PlusTicks(1), Limit = PageLimit.Most, After = after,
                },
                cancel).ConfigureAwait(false);
            foreach (var row in page.Items)
            {
                yield return row;
            }

            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>The same with their logs.</summary>
    public async IAsyncEnumerable<ExportedCase> CasesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in ApplicationsAsync(cancel).ConfigureAwait(false))
        {
            if (await CaseAsync(row.Number, cancel).ConfigureAwait(false) is { } known)
            {
                yield return new ExportedCase(row, known.State, known.Log);
            }
        }
    }

    /// <summary>The breaches, latest due instant first, each with its case's log.</summary>
    public async IAsyncEnumerable<(BreachRow Row, ImmutableArray<RecordedEvent> Log)> BreachesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        Cursor? after = null;
        do
        {
            var page = await store.AskAsync(
                new BreachLog(filter.Scope)
                {
                    From = filter.From, To = filter.To, Office = filter.Office, PermitType = filter.PermitType, Application = filter.Application, Limit = PageLimit.Most, After = after,
                },
                cancel).ConfigureAwait(false);
            foreach (var row in page.Items.Where(r => r.RecordedAt <= at))
            {
                if (await CaseAsync(row.Application, cancel).ConfigureAwait(false) is { } known)
                {
                    yield return (row, known.Log);
                }
            }

            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>The leaf hash of an event; null where it is gone.</summary>
    public Task<string?> LeafHashAsync(string number, long sequence, CancellationToken cancel) => store.AskAsync(new LeafHashOf(filter.Scope, number, sequence), cancel);

    private async Task<CaseReplay?> CaseAsync(string number, CancellationToken cancel) =>
        await store.CaseAsync(filter.Scope, number, cancel).ConfigureAwait(false) is { } found ? CaseReplay.AsOf(found.Events, at) : null;
}
