using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Proof;
using Permits.Time;

namespace Permits.Storage;

/// <summary>
/// The store on a database of any kind. What it remembers between commands (cases, versions, calendars) is a hint or never changes: every
/// command reads what may have become different, so several processes can stand on one database.
/// </summary>
public sealed class PermitStore : IPermitStore
{
    /// <summary>Cases whose state is kept at hand: a few kilobytes each.</summary>
    private const int CachedCases = 4096;

    private readonly IDatabase _database;
    private readonly OfficeCalendars _calendars;
    private readonly CaseCache _cache = new(CachedCases);
    private readonly DefinitionReader _definitions = new();
    private readonly CaseCommands _commands;
    private readonly Sweeper _sweeper;
    private readonly CalendarChanges _changes;
    private readonly Migrations _migrations;
    private int _isDisposed;

    /// <summary>Opens a store. Which kind of database it stands on, the connection string alone says.</summary>
    /// <param name="connectionString">E.g. <c>Data Source=data/permits.db</c>, an SQLite file that is made by the first write; or
    /// <c>Host=localhost;Database=permits</c>, a PostgreSQL database that is there.</param>
    /// <param name="calendars">Every calendar that an office names.</param>
    /// <param name="durability">When a commit to an SQLite file counts as done. PostgreSQL's own settings say that for it.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read, or names neither a file nor a server.</exception>
    public PermitStore(string connectionString, OfficeCalendars calendars, SqliteDurability durability = SqliteDurability.Full)
        : this(ConnectionStrings.NamesServer(connectionString) ? new PostgresDatabase(connectionString) : new SqliteDatabase(connectionString, durability), calendars)
    {
    }

    private PermitStore(IDatabase database, OfficeCalendars calendars)
    {
        _database = database;
        _calendars = calendars;
        _commands = new CaseCommands(_definitions, calendars, _cache);
        _sweeper = new Sweeper(database, calendars, _cache, ExecuteAsync);
        _changes = new CalendarChanges(database, calendars, _commands, _cache);
        _migrations = new Migrations(database, _definitions, calendars, _commands, _cache);
    }

    /// <inheritdoc/>
    public string Description => _database.Description;

    /// <inheritdoc/>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        await _database.WriteAsync(_database.Migrator.Migrate, WriteMode.Alone, cancel).ConfigureAwait(false);
        await _calendars.CatchUpAsync(_database, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Result<CommandReceipt>> ExecuteAsync(CommandEnvelope envelope, CancellationToken cancel) =>
        RunAsync(session => _commands.Execute(session, envelope), cancel);

    /// <inheritdoc/>
    public Task<Result<CommandReceipt>> FileAsync(string permitType, CommandEnvelope envelope, CancellationToken cancel) =>
        RunAsync(session => _commands.File(session, permitType, envelope), cancel);

    /// <inheritdoc/>
    public Task<int> SweepAsync(Instant now, int max, CancellationToken cancel) => _sweeper.SweepAsync(now, max, cancel);

    /// <inheritdoc/>
    public Task<Result<RederivationReport>> PreviewChangeAsync(string calendar, CalendarChange change, Instant now, CancellationToken cancel) =>
        _changes.PreviewAsync(calendar, change, now, cancel);

    /// <inheritdoc/>
    public Task<Result<AnnouncedChange>> ConfirmChangeAsync(ChangeAnnouncement announcement, CancellationToken cancel) => _changes.ConfirmAsync(announcement, cancel);

    /// <inheritdoc/>
    public Task ApplyChangesAsync(IClock clock, CancellationToken cancel) => _changes.ApplyAsync(clock, cancel);

    /// <inheritdoc/>
    public Task<Result<ImmutableArray<CasePreview>>> PreviewMigrationAsync(MigrationProposal proposal, CancellationToken cancel) => _migrations.PreviewAsync(proposal, cancel);

    /// <inheritdoc/>
    public Task<Result<MigrationRow>> ProposeMigrationAsync(MigrationProposal proposal, CancellationToken cancel) => _migrations.ProposeAsync(proposal, cancel);

    /// <inheritdoc/>
    public Task<Result<MigrationRow>> ApproveMigrationAsync(string id, Actor by, Instant now, CancellationToken cancel) =>
        _migrations.DecideAsync(id, MigrationState.Approved, by, now, cancel);

    /// <inheritdoc/>
    public Task<Result<MigrationRow>> WithdrawMigrationAsync(string id, Actor by, Instant now, CancellationToken cancel) =>
        _migrations.DecideAsync(id, MigrationState.Withdrawn, by, now, cancel);

    /// <inheritdoc/>
    public Task RunMigrationsAsync(IClock clock, CancellationToken cancel) => _migrations.RunAsync(clock, cancel);

    /// <inheritdoc/>
    public async Task<StoredCase?> CaseAsync(CaseScope scope, string number, CancellationToken cancel)
    {
        if (await AskAsync(new ApplicationByNumber(scope, number), cancel).ConfigureAwait(false) is null)
        {
            return null;
        }

        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        var events = EventLog.Read(session, number);
        return events.IsEmpty ? null : new StoredCase(Snapshots.Apply(CaseState.None, events), events);
    }

    /// <inheritdoc/>
    public Task<T> AskAsync<T>(Query<T> query, CancellationToken cancel) => _database.QueryAsync(connection => query.RunAsync(connection, cancel), cancel);

    /// <inheritdoc/>
    public async Task<Result<Definition>> PublishAsync(PackageFiles files, Instant effectiveFrom, Instant now, Actor by, CancellationToken cancel)
    {
        var read = Publishing.Check(files);
        return read.TryGet(out var package)
            ? await DecideAsync(session => Publishing.Publish(session, package, files, effectiveFrom, now, by), cancel).ConfigureAwait(false)
            : Result<Definition>.Refused(read.Problems);
    }

    /// <inheritdoc/>
    public async Task<Definition?> DefinitionAsync(string slug, int version, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return _definitions.Pinned(session, slug, version);
    }

    /// <inheritdoc/>
    public async Task<Definition?> DefinitionInForceAsync(string slug, Instant at, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return _definitions.InForce(session, slug, at);
    }

    /// <inheritdoc/>
    public async Task<PackageFiles?> PackageFilesAsync(string slug, int version, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        var files = DefinitionTable.Files(session, slug, version);
        return files.Files.IsEmpty ? null : files;
    }

    /// <inheritdoc/>
    public async Task<Draft?> DraftAsync(string slug, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return DraftTable.Read(session, slug);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<Draft>> DraftsAsync(CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return DraftTable.All(session);
    }

    /// <inheritdoc/>
    public async Task<PackageFiles?> DraftFilesAsync(string slug, CancellationToken cancel) => (await DraftWithFilesAsync(slug, cancel).ConfigureAwait(false))?.Files;

    /// <inheritdoc/>
    public async Task<ImmutableArray<byte>?> DraftFileAsync(string slug, string path, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return DraftTable.File(session, slug, path);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<DraftReview>> ReviewsOfAsync(string slug, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return DraftTable.Reviews(session, slug);
    }

    /// <inheritdoc/>
    public Task<Result<Draft>> OpenDraftAsync(string slug, int? basedOn, PackageFiles files, string? replaces, Doing by, CancellationToken cancel) =>
        DecideAsync(session => Drafts.Open(session, slug, basedOn, files, replaces, by), cancel);

    /// <inheritdoc/>
    public Task<Result<DraftFile>> SaveDraftFileAsync(string slug, string path, ImmutableArray<byte> content, string? expected, Doing by, CancellationToken cancel) =>
        DecideAsync(session => Drafts.Save(session, slug, path, content, expected, by), cancel);

    /// <inheritdoc/>
    public Task<Result<Draft>> RemoveDraftFileAsync(string slug, string path, string expected, CancellationToken cancel) =>
        DecideAsync(session => Drafts.Remove(session, slug, path, expected), cancel);

    /// <inheritdoc/>
    public Task<Result<Draft>> DropDraftAsync(string slug, string expected, CancellationToken cancel) =>
        DecideAsync(session => Drafts.Drop(session, slug, expected), cancel);

    /// <inheritdoc/>
    public async Task<Result<DraftReview>> RequestReviewAsync(
        string slug, Func<PackageFiles, PackageFiles> statutes, string note, Instant? effectiveFrom, Doing by, CancellationToken cancel)
    {
        if (await DraftWithFilesAsync(slug, cancel).ConfigureAwait(false) is not { } read)
        {
            return DraftRefusals.NotFound();
        }

        var whole = Publishing.Check(statutes(read.Files));
        return !whole.TryGet(out var package) ? Result<DraftReview>.Refused(whole.Problems)
            : package.Manual.Slug != slug ? DraftProblems.OtherSlug(slug, package.Manual.Slug)
            : await DecideAsync(session => Drafts.Request(session, read.Draft, package, note, effectiveFrom, by), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Result<DraftReview>> EndReviewAsync(string slug, string? comment, Doing by, CancellationToken cancel) =>
        DecideAsync(session => Drafts.End(session, slug, comment, by), cancel);

    /// <inheritdoc/>
    public async Task<Result<Definition>> ApproveReviewAsync(string slug, Func<PackageFiles, PackageFiles> statutes, Doing by, CancellationToken cancel)
    {
        if (await DraftWithFilesAsync(slug, cancel).ConfigureAwait(false) is not { } read)
        {
            return DraftRefusals.NotFound();
        }

        var files = statutes(read.Files);
        var whole = Publishing.Check(files);
        return whole.TryGet(out var package)
            ? await DecideAsync(session => Drafts.Approve(session, slug, package, files, by), cancel).ConfigureAwait(false)
            : Result<Definition>.Refused(whole.Problems);
    }

    /// <inheritdoc/>
    public Task<WorkClaim> ClaimAsync(IReadOnlyCollection<string> works, CancellationToken cancel) => _database.ClaimAsync(works, inTurn: false, cancel);

    /// <inheritdoc/>
    public Task<WorkClaim> ClaimInTurnAsync(string work, CancellationToken cancel) => _database.ClaimAsync([work], inTurn: true, cancel);

    /// <inheritdoc/>
    public Task SaveOfficeAsync(Office office, Doing by, CancellationToken cancel) => WriteAsync(session => OfficeTable.Save(session, office, by), cancel);

    /// <inheritdoc/>
    public Task SaveAccountAsync(Account account, Doing by, CancellationToken cancel) => WriteAsync(session => AccountTable.Save(session, account, by), cancel);

    /// <inheritdoc/>
    public Task SaveOfficerAsync(Officer officer, Doing by, CancellationToken cancel) => WriteAsync(session => OfficerTable.Save(session, officer, by), cancel);

    /// <inheritdoc/>
    public async Task<string> PutDocumentAsync(ImmutableArray<byte> content, string mediaType, Instant now, CancellationToken cancel)
    {
        var key = DocumentTable.KeyOf(content);
        await _database.WriteAsync(session => DocumentTable.Write(session, key, content, mediaType, now), WriteMode.Beside, cancel).ConfigureAwait(false);
        return key;
    }

    /// <inheritdoc/>
    public Task AddSessionKeyAsync(string name, string xml, CancellationToken cancel) =>
        WriteAsync(session => session.Execute("INSERT INTO session_key (name, xml) VALUES (@p0, @p1) ON CONFLICT (name) DO NOTHING", name, xml), cancel);

    /// <inheritdoc/>
    public Task EndSessionAsync(string session, Instant until, Instant now, CancellationToken cancel) =>
        WriteAsync(sql => EndedSessions.End(sql, session, until, now), cancel);

    /// <inheritdoc/>
    public Task SaveSettingAsync(string key, string value, Doing by, CancellationToken cancel) => WriteAsync(session => SettingTable.Save(session, key, value, by), cancel);

    /// <inheritdoc/>
    public Task RecordAsync(TrailEvent happened, Doing by, CancellationToken cancel) => 
        _database.WriteAsync(session => Trail.Append(session, by, happened), WriteMode.Beside, cancel);

    /// <inheritdoc/>
    public Task<Result<CheckpointRow>> MakeCheckpointAsync(ICheckpointSigner signer, Instant now, CancellationToken cancel) =>
        _database.DecideAsync(session => CheckpointMaker.Make(session, signer, now), WriteMode.Alone, cancel);

    /// <inheritdoc/>
    public Task<Result<CheckpointRow>> RotateKeyAsync(ICheckpointSigner old, ICheckpointSigner signer, Doing by, CancellationToken cancel) =>
        _database.DecideAsync(session => CheckpointMaker.Rotate(session, old, signer, by), WriteMode.Alone, cancel);

    /// <inheritdoc/>
    public async Task<InclusionAnswer?> InclusionAsync(string stream, long sequence, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return session.Together(() => LogProofs.Inclusion(session, stream, sequence));
    }

    /// <inheritdoc/>
    public async Task<ConsistencyAnswer?> ConsistencyAsync(long from, long to, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return session.Together(() => LogProofs.Consistency(session, from, to));
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<CheckpointRow>> CheckpointsAsync(long before, int most, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return CheckpointTable.Newest(session, before, most);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> CheckpointKeysAsync(CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return [.. CheckpointTable.Keys(session)];
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<LoggedEvent>> LoggedAsync(CaseScope scope, string number, CancellationToken cancel)
    {
        if (!await MayReadLogAsync(scope, number, cancel).ConfigureAwait(false))
        {
            return [];
        }

        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return LoggedEvents.Of(session, number);
    }

    /// <inheritdoc/>
    public async Task<Result<EvidenceBundle>> EvidenceAsync(CaseScope scope, string number, CancellationToken cancel)
    {
        if (!await MayReadLogAsync(scope, number, cancel).ConfigureAwait(false))
        {
            return StoreRefusals.CaseNotFound();
        }

        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return session.Together(() => Evidence.Of(session, number));
    }

    /// <inheritdoc/>
    public async Task<Result<ErasedCase>> PreviewErasureAsync(Erasure erasure, Instant now, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return session.Together(() => Erasing.Check(session, erasure, now));
    }

    /// <inheritdoc/>
    public async Task<Result<ErasedCase>> EraseAsync(Erasure erasure, Doing by, CancellationToken cancel)
    {
        var erased = await _database.DecideAsync(session => Erasing.Run(session, erasure, by), WriteMode.Alone, cancel).ConfigureAwait(false);
        if (erased.IsOk)
        {
            _cache.Forget(erasure.Number);
        }

        return erased;
    }

    /// <inheritdoc/>
    public async Task<VerificationReport> VerifyAsync(NoteKey? key, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return await Task.Run(() => session.Together(() => new Verifier(key).Run(session)), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Result<ReviewRow>> RecordReviewAsync(string permitType, RecordReview command, Actor by, ZonedDateTime now, CancellationToken cancel) =>
        DecideAsync(session => ReviewTable.Record(session, _definitions, permitType, command, by, now), cancel);

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewStanding>> ReviewStandingsAsync(ZonedDateTime now, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return ReviewTable.Standings(session, _definitions, now);
    }

    /// <summary>Finishes the commands that wait, then closes the connections. A second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        await _database.DisposeAsync().ConfigureAwait(false);
        _changes.Dispose();
        _migrations.Dispose();
    }

    /// <summary>About how many clocks one batch of a calendar change looks at.</summary>
    internal int ClocksTogether
    {
        set => _changes.ClocksTogether = value;
    }

    /// <summary>Writes every projection anew from the event log.</summary>
    internal Task RebuildProjectionsAsync(CancellationToken cancel) => _database.WriteAsync(Projector.Rebuild, WriteMode.Alone, cancel);

    // Of an erased case there is no row that says whose it was: it is for those who see all.
    private async Task<bool> MayReadLogAsync(CaseScope scope, string number, CancellationToken cancel) =>
        number is not [EventLog.TrailMark, ..]
        && (scope is OfficeScope { IsEverywhere: true } || await AskAsync(new ApplicationByNumber(scope, number), cancel).ConfigureAwait(false) is not null);

    private async Task<Result<CommandReceipt>> RunAsync(Func<SqlSession, CaseCommands.Outcome> command, CancellationToken cancel)
    {
        var outcome = await _database.WriteAsync(command, static o => o.Answer.IsOk, Remember, WriteMode.Beside, cancel).ConfigureAwait(false);
        return outcome.Answer;
    }

    private async Task<(Draft Draft, PackageFiles Files)?> DraftWithFilesAsync(string slug, CancellationToken cancel)
    {
        using var session = await _database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return session.Together<(Draft, PackageFiles)?>(() => DraftTable.Read(session, slug) is { } draft ? (draft, DraftTable.Files(session, slug)) : null);
    }

    private Task<Result<T>> DecideAsync<T>(Func<SqlSession, Result<T>> decide, CancellationToken cancel) =>
        _database.DecideAsync(decide, WriteMode.InTurn, cancel);

    private void Remember(CaseCommands.Outcome outcome)
    {
        if (outcome.State is not null)
        {
            _cache.Put(outcome.State);
        }
    }

    private Task WriteAsync(Action<SqlSession> write, CancellationToken cancel) => _database.WriteAsync(write, WriteMode.InTurn, cancel);
}
