using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Migrations of running applications, see <see cref="IMigrations"/>.</summary>
internal sealed class Migrations(
    IDatabase database, DefinitionReader definitions, OfficeCalendars calendars, CaseCommands commands, CaseCache cache) : IDisposable
{
    /// <summary>Applications tried together: they share commits, and bound how long another command waits.</summary>
    private const int Together = 64;

    private const string SelectRunning = """
        SELECT number, office FROM application
        WHERE permit_type = @p0 AND definition_version = @p1 AND closed_at IS NULL AND (CAST(@p2 AS TEXT) IS NULL OR office = @p2) ORDER BY number
        """;

    private readonly SemaphoreSlim _running = new(1, 1);

    /// <summary>What a proposal would do.</summary>
    public async Task<Result<ImmutableArray<CasePreview>>> PreviewAsync(MigrationProposal proposal, CancellationToken cancel)
    {
        await calendars.CatchUpAsync(database, cancel).ConfigureAwait(false);
        using var session = await database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return await Task.Run(
            () => session.Together(() => PlanOf(session, proposal).Then(plan => Result<ImmutableArray<CasePreview>>.Ok(Previews(session, plan, proposal)))),
            cancel).ConfigureAwait(false);
    }

    /// <summary>Records a proposal.</summary>
    public async Task<Result<MigrationRow>> ProposeAsync(MigrationProposal proposal, CancellationToken cancel)
    {
        // Looked at beside the writer: an application that changes meanwhile is looked at once more when its turn comes.
        var looked = await PreviewAsync(proposal, cancel).ConfigureAwait(false);
        return await database.DecideAsync(session => Propose(session, proposal, looked), WriteMode.InTurn, cancel).ConfigureAwait(false);
    }

    /// <summary>Approves or withdraws a proposal.</summary>
    public Task<Result<MigrationRow>> DecideAsync(string id, MigrationState state, Actor by, Instant now, CancellationToken cancel) => database.DecideAsync(
        session =>
        {
            if (MigrationTable.ById(session, id) is not { } row)
            {
                return MigrationRefusals.NotFound();
            }

            if (row.State != MigrationState.Proposed)
            {
                return MigrationRefusals.NotProposed();
            }

            if (state == MigrationState.Approved && row.ProposedBy == by.Id)
            {
                return MigrationRefusals.SamePerson();
            }

            MigrationTable.Decide(session, id, state, by, now);
            Trail.Registered(session, RegisterTable.Migration, new Doing(by, now), id);
            return Result<MigrationRow>.Ok(MigrationTable.ById(session, id)!);
        },
        WriteMode.InTurn, cancel);

    /// <summary>Moves the applications of what is approved.</summary>
    public async Task RunAsync(IClock clock, CancellationToken cancel)
    {
        await _running.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            while (await NextAsync(cancel).ConfigureAwait(false) is { } migration)
            {
                await RunOneAsync(migration, clock, cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            _running.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _running.Dispose();

    private static Result<MigrationRow> Propose(SqlSession session, MigrationProposal proposal, Result<ImmutableArray<CasePreview>> looked)
    {
        var (by, key) = (proposal.By, proposal.IdempotencyKey);
        var hash = IdempotencyKeys.Hash($"migration\n{JsonSerializer.Serialize(proposal with { By = by with { Name = "", Posts = [] }, Now = default, IdempotencyKey = null }, EventJson.Options)}");
        if (IdempotencyKeys.FirstAnswer(session, by.Id, key, hash) is { } first)
        {
            return first.Map(receipt => MigrationTable.ById(session, receipt.Number)!);
        }

        if (!looked.TryGet(out var cases))
        {
            return Result<MigrationRow>.Refused(looked.Problems);
        }

        if (MigrationTable.OpenFrom(session, proposal.Slug, proposal.From) is { } open)
        {
            return MigrationRefusals.OpenAlready(open.Id);
        }

        if (!cases.Any(c => c.IsAllowed))
        {
            return MigrationRefusals.NothingToMove();
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{proposal.Slug}-{MigrationTable.NextNumber(session, proposal.Slug)}");
        MigrationTable.Add(session, id, proposal);
        MigrationTable.AddCases(session, id, cases);
        Trail.Registered(session, RegisterTable.Migration, new Doing(by, proposal.Now), id);
        IdempotencyKeys.Remember(session, by.Id, key, hash, new CommandReceipt(id, 0, []), proposal.Now);
        return MigrationTable.ById(session, id)!;
    }

    private Result<MigrationPlan> PlanOf(SqlSession session, MigrationProposal proposal)
    {
        var (from, to) = (definitions.Pinned(session, proposal.Slug, proposal.From), definitions.Pinned(session, proposal.Slug, proposal.To));
        ImmutableArray<Problem> problems =
        [
            .. from is null ? [MigrationRefusals.VersionNotFound(proposal.From, "from")] : Array.Empty<Problem>(),
            .. to is null ? [MigrationRefusals.VersionNotFound(proposal.To, "to")] : Array.Empty<Problem>(),
            .. proposal.Office is { } office && OfficeTable.Read(session, office) is null ? [StoreRefusals.OfficeNotFound()] : Array.Empty<Problem>(),
        ];
        if (!problems.IsEmpty)
        {
            return Result<MigrationPlan>.Refused(problems);
        }

        var plan = new MigrationPlan(from!, to!, ElementMoves.Of(proposal.Moves), proposal.Ground, proposal.Cite, proposal.Reason);
        return plan.Problems(proposal.Now) is { IsEmpty: false } wrong ? Result<MigrationPlan>.Refused(wrong) : plan;
    }

    private ImmutableArray<CasePreview> Previews(SqlSession session, MigrationPlan plan, MigrationProposal proposal)
    {
        var offices = OfficeTable.All(session).ToDictionary(o => o.Id, calendars.For);
        var running = session.Rows(SelectRunning, r => (Number: r.GetString(0), Office: r.GetString(1)), proposal.Slug, (long)proposal.From, proposal.Office);
        var preview = new MigrationPreview(plan, proposal.Now);
        return [.. running.Select(r => preview.Of(Snapshots.Read(session, r.Number)!.State, offices[r.Office]))];
    }

    private async Task<MigrationRow?> NextAsync(CancellationToken cancel)
    {
        using var session = await database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return MigrationTable.NextApproved(session);
    }

    private async Task RunOneAsync(MigrationRow migration, IClock clock, CancellationToken cancel)
    {
        await WriteAsync(
            session =>
            {
                MigrationTable.Begin(session, migration.Id);
                Trail.Registered(session, RegisterTable.Migration, new Doing(Actor.System, clock.GetCurrentInstant()), migration.Id);
            },
            cancel).ConfigureAwait(false);
        var failures = new List<Exception>();
        var after = "";
        while (await NextCasesAsync(migration.Id, after, cancel).ConfigureAwait(false) is { Count: > 0 } numbers)
        {
            cancel.ThrowIfCancellationRequested();
            failures.AddRange((await Task.WhenAll(numbers.Select(number => TryMoveAsync(migration, number, clock, cancel))).ConfigureAwait(false)).OfType<Exception>());
            after = numbers[^1];
        }

        if (failures.Count > 0)
        {
            throw new AggregateException($"Some applications of {migration.Id} could not be tried.", failures);
        }

        await WriteAsync(
            session =>
            {
                var now = clock.GetCurrentInstant();
                MigrationTable.Done(session, migration.Id, now);
                Trail.Registered(session, RegisterTable.Migration, new Doing(Actor.System, now), migration.Id);
            },
            cancel).ConfigureAwait(false);
    }

    private async Task<List<string>> NextCasesAsync(string id, string after, CancellationToken cancel)
    {
        using var session = await database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return MigrationTable.NextWaiting(session, id, after, Together);
    }

    private async Task<Exception?> TryMoveAsync(MigrationRow migration, string number, IClock clock, CancellationToken cancel)
    {
        try
        {
            await MoveAsync(migration, number, clock.GetCurrentInstant(), cancel).ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // One application that cannot be tried must not keep the others.
        catch (Exception e) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return e;
        }
    }

    // The application's events and its line in the migration are one commit; a refusal leaves the application as it is.
    private async Task MoveAsync(MigrationRow migration, string number, Instant now, CancellationToken cancel)
    {
        var approver = new Actor(migration.DecidedBy!, migration.DecidedName!, []);
        var envelope = new CommandEnvelope(number, migration.Command, approver, now, $"migration {migration.Id} {number}");
        var outcome = await database.WriteAsync(
            session =>
            {
                var done = commands.Execute(session, envelope);
                if (done.Answer.IsOk)
                {
                    MigrationTable.Settle(session, migration.Id, number, MigrationCaseState.Moved, [], now);
                }

                return done;
            },
            static done => done.Answer.IsOk,
            done =>
            {
                if (done.State is { } state)
                {
                    cache.Put(state);
                }
            },
            WriteMode.Beside, cancel).ConfigureAwait(false);
        if (!outcome.Answer.IsOk)
        {
            await WriteAsync(session => MigrationTable.Settle(session, migration.Id, number, MigrationCaseState.Refused, outcome.Answer.Problems, now), cancel)
                .ConfigureAwait(false);
        }
    }

    private Task WriteAsync(Action<SqlSession> write, CancellationToken cancel) => database.WriteAsync(write, WriteMode.Beside, cancel);
}
