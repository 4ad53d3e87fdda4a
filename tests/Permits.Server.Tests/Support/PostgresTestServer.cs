using Permits.Tests;

namespace Permits.Server.Tests.Support;

/// <summary>The server on a PostgreSQL database of its own.</summary>
public sealed class PostgresTestServer : TestServer
{
    private string? _database;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
        {
            await PostgresServer.DropAsync(_database);
        }
    }

    public override async Task<string> DatabaseAsync() => _database ??= await PostgresServer.CreateAsync();

    protected override bool FromTemplate => false;
}
