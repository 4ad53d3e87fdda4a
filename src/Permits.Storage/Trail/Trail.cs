using System.Text.Json;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>Writes trail events into the log, inside the transaction of what they tell of: where one cannot be written, the other is rolled back.</summary>
internal static class Trail
{
    /// <summary>The stream of an account.</summary>
    public static string StreamOf(string account) => EventLog.TrailMark + account;

    /// <summary>Adds an event to the actor's stream.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="by">Who, and when.</param>
    /// <param name="happened">What.</param>
    public static void Append(SqlSession session, Doing by, TrailEvent happened) => Append(session, by, happened, EventLog.NewSalt());

    /// <summary>Records rows of a register table as they are now; to be called after the change.</summary>
    /// <param name="session">Inside the transaction of the change.</param>
    /// <param name="table">The table.</param>
    /// <param name="by">Who changed it, and when.</param>
    /// <param name="key">The row's key, in the order of <see cref="RegisterTable.KeyColumns"/>.</param>
    public static void Registered(SqlSession session, RegisterTable table, Doing by, params object[] key)
    {
        var salt = EventLog.NewSalt();
        Append(session, by, new RegisterChanged(table.Name, RegisterTable.KeyText(key), table.DigestOf(session, key, salt)) { At = by.Now }, salt);
    }

    /// <summary>The event that a stored text holds.</summary>
    /// <exception cref="JsonException">It is no event of a known type.</exception>
    public static TrailEvent Read(string json) => JsonSerializer.Deserialize<TrailEvent>(json, EventJson.Options) ?? throw new JsonException("Expected a trail event, but found null.");

    private static void Append(SqlSession session, Doing by, TrailEvent happened, byte[] salt)
    {
        var stream = StreamOf(by.Who.Id);
        session.Hold(stream);
        var (sequence, previous) = EventLog.Head(session, stream);
        EventLog.Append(
            session, new EventHeader(stream, sequence + 1, happened.GetType().Name, happened.At, by.Now, by.Who.Id), previous, salt, by.Who.Name,
            EventJson.Canonical(happened));
    }
}
