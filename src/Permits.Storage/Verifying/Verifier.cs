using Permits.Proof;

namespace Permits.Storage;

/// <summary>
/// Checks a whole database against itself: chains, tree and checkpoints first, then all that follows from them. Reads only, in one read
/// transaction of the caller.
/// </summary>
/// <param name="key">A key that the reader trusts; null to trust the first of the database.</param>
internal sealed class Verifier(NoteKey? key) : IDisposable
{
    private readonly Lazy<ReplayCheck> _replay = new(() => new ReplayCheck());

    /// <summary>Checks.</summary>
    public VerificationReport Run(SqlSession session)
    {
        var found = new Findings();
        var log = new LogCheck(found);
        Try(found, "chain", () => log.Run(session));
        Try(found, "checkpoint", () => new CheckpointCheck(found, key).Run(session, log));
        Try(found, "register", () => RegisterCheck.Run(session, found, log.Registered));
        Try(found, "document", () => DocumentCheck.Run(session, found));
        Try(found, "replay", () => _replay.Value.Run(session, found, log));
        return found.ToReport();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_replay.IsValueCreated)
        {
            _replay.Value.Dispose();
        }
    }

    private static void Try(Findings found, string rule, Action check)
    {
        try
        {
            check();
        }
        catch (Exception e) when (e is InvalidCastException or ArgumentException or FormatException or OverflowException or InvalidOperationException or KeyNotFoundException
            && e is not ObjectDisposedException)
        {
            found.Add(rule, "*", "*", new LocalText($"ข้อมูลที่เก็บไว้อ่านไม่ได้ ({e.Message})", $"Expected readable rows, but one is not: {e.Message}"));
        }
    }
}
