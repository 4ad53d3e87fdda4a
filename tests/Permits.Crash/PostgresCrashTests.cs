using Xunit.Abstractions;

namespace Permits.Crash;

/// <summary>The server on PostgreSQL, which is itself ended without notice now and then.</summary>
public sealed class PostgresCrashTests(ITestOutputHelper output) : CrashTests("PostgreSQL", output);
