namespace Permits.Storage.Tests;

public sealed class PostgresFilingTests : FilingContract<PostgresTestDatabase>;

public sealed class PostgresCommandTests : CommandContract<PostgresTestDatabase>;

public sealed class PostgresCalendarTests : CalendarContract<PostgresTestDatabase>;

public sealed class PostgresLogTests : LogContract<PostgresTestDatabase>;

public sealed class PostgresQueryTests : QueryContract<PostgresTestDatabase>;

public sealed class PostgresRegisterTests : RegisterContract<PostgresTestDatabase>;

public sealed class PostgresSweepTests : SweepContract<PostgresTestDatabase>;

public sealed class PostgresPermitTests : PermitContract<PostgresTestDatabase>;

public sealed class PostgresReviewTests : ReviewContract<PostgresTestDatabase>;

public sealed class PostgresMigrationTests : MigrationContract<PostgresTestDatabase>;

public sealed class PostgresAssignmentTests : AssignmentContract<PostgresTestDatabase>;

public sealed class PostgresAuditTests : AuditContract<PostgresTestDatabase>;

public sealed class PostgresDraftTests : DraftContract<PostgresTestDatabase>;

public sealed class PostgresNodesTests : NodesContract<PostgresTestDatabase>;

public sealed class PostgresBackupTests : BackupContract<PostgresTestDatabase>;

public sealed class PostgresErasureTests : ErasureContract<PostgresTestDatabase>;

public sealed class PostgresScopeTests : ScopeContract<PostgresTestDatabase>;

public sealed class PostgresProofTests : ProofContract<PostgresTestDatabase>
{
    protected override string RefuseTrail => """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''disk full''; END';
        CREATE TRIGGER refuse BEFORE INSERT ON event FOR EACH ROW WHEN (NEW.stream = '@system') EXECUTE FUNCTION refuse();
        """;
}
