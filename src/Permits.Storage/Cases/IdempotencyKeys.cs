using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>The table <c>idempotency_key</c>: which command a key of an actor stood for, and what the first answer was.</summary>
internal static class IdempotencyKeys
{
    private const string Select = "SELECT command_hash, application, version FROM idempotency_key WHERE actor_id = @p0 AND key = @p1";

    private const string Insert =
        "INSERT INTO idempotency_key (actor_id, key, command_hash, application, version, recorded_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)";

    /// <summary>Asks for the first answer to a key; null where the key is new or the envelope has none.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="envelope">The command.</param>
    /// <param name="target">What it is aimed at: the application's number, or the permit type when filing.</param>
    public static Asked<Result<CommandReceipt>?> AskFirstAnswer(SqlSession session, CommandEnvelope envelope, string target) =>
        AskFirstAnswer(session, envelope.Actor.Id, envelope.IdempotencyKey, () => Hash(envelope, target));

    /// <summary>The first answer to a key of an actor; null where the key is new or null.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="actorId">Whose key.</param>
    /// <param name="key">The key.</param>
    /// <param name="hash">What it stands for now.</param>
    public static Result<CommandReceipt>? FirstAnswer(SqlSession session, string actorId, string? key, string hash) =>
        AskFirstAnswer(session, actorId, key, () => hash).Value;

    /// <summary>Remembers the answer to a key; nothing where the envelope has none.</summary>
    public static void Remember(SqlSession session, CommandEnvelope envelope, string target, CommandReceipt receipt) =>
        Remember(session, envelope.Actor.Id, envelope.IdempotencyKey, Hash(envelope, target), receipt, envelope.Now);

    /// <summary>Remembers the answer to a key; nothing where it is null.</summary>
    public static void Remember(SqlSession session, string actorId, string? key, string hash, CommandReceipt receipt, Instant now)
    {
        if (key is not null)
        {
            session.Execute(Insert, actorId, key, hash, receipt.Number, receipt.Version, now);
        }
    }

    /// <summary>The hash of what a key stands for.</summary>
    public static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static Asked<Result<CommandReceipt>?> AskFirstAnswer(SqlSession session, string actorId, string? key, Func<string> hash) => key is null
        ? new Asked<Result<CommandReceipt>?>(() => null)
        : session
            .Ask(Select, rows => rows.First(r => Tuple.Create(r.GetString(0), new CommandReceipt(r.GetString(1), r.GetInt64(2), []))), actorId, key)
            .Then<Result<CommandReceipt>?>(first => first is null ? null : first.Item1 == hash() ? first.Item2 : StoreRefusals.KeyReused());

    /// <summary>What makes two commands the same: target and content, not the instant nor the version the caller saw.</summary>
    private static string Hash(CommandEnvelope envelope, string target) => Hash($"{target}\n{EventJson.Write(envelope.Command)}");
}
