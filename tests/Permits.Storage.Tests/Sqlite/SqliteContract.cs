namespace Permits.Storage.Tests;

public sealed class SqliteFilingTests : FilingContract<SqliteTestDatabase>;

public sealed class SqliteCommandTests : CommandContract<SqliteTestDatabase>;

public sealed class SqliteCalendarTests : CalendarContract<SqliteTestDatabase>;

public sealed class SqliteLogTests : LogContract<SqliteTestDatabase>;

public sealed class SqliteQueryTests : QueryContract<SqliteTestDatabase>;

public sealed class SqliteRegisterTests : RegisterContract<SqliteTestDatabase>;

public sealed class SqliteSweepTests : SweepContract<SqliteTestDatabase>;

public sealed class SqlitePermitTests : PermitContract<SqliteTestDatabase>;

public sealed class SqliteReviewTests : ReviewContract<SqliteTestDatabase>;

public sealed class SqliteMigrationTests : MigrationContract<SqliteTestDatabase>;

public sealed class SqliteAssignmentTests : AssignmentContract<SqliteTestDatabase>;

public sealed class SqliteAuditTests : AuditContract<SqliteTestDatabase>;

public sealed class SqliteDraftTests : DraftContract<SqliteTestDatabase>;

public sealed class SqliteNodesTests : NodesContract<SqliteTestDatabase>;

public sealed class SqliteBackupTests : BackupContract<SqliteTestDatabase>;

public sealed class SqliteErasureTests : ErasureContract<SqliteTestDatabase>;

public sealed class SqliteScopeTests : ScopeContract<SqliteTestDatabase>;

public sealed class SqliteProofTests : ProofContract<SqliteTestDatabase>
{
    protected override string RefuseTrail =>
        "CREATE TRIGGER refuse BEFORE INSERT ON event WHEN NEW.stream = '@system' BEGIN SELECT RAISE(ABORT, 'disk full'); END";
}
