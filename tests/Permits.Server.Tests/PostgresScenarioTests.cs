using Permits.Server.Tests.Support;

namespace Permits.Server.Tests;

// The scenarios that write most, on PostgreSQL. What pages show of it is the same code for every database.

public sealed class PostgresMainJobTests() : MainJobTests(new PostgresTestServer());

public sealed class PostgresRestartTests() : RestartTests(new PostgresTestServer());

public sealed class PostgresMigrationTests() : MigrationTests(new PostgresTestServer());

public sealed class PostgresDraftTests() : DraftTests(new PostgresTestServer());

public sealed class PostgresAssignmentTests() : AssignmentTests(new PostgresTestServer());
