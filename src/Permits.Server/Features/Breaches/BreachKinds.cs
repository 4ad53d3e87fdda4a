using Permits.Engine;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Breaches;

/// <summary>The words of the query parameter <c>kind</c>. Without it the log holds what broke an Act; an overdue step alone breaks none.</summary>
internal static class BreachKinds
{
    public const string Statute = "statute";
    public const string Step = "step";
    public const string All = "all";

    /// <summary>The filter that a word asks for; no word means <see cref="Statute"/>.</summary>
    public static Result<BreachKind?> Read(string? word) => word switch
    {
        null or "" or Statute => Result<BreachKind?>.Ok(BreachKind.Statute),
        Step => Result<BreachKind?>.Ok(BreachKind.Step),
        All => Result<BreachKind?>.Ok(null),
        _ => Problems.Invalid("kind", "statute, step หรือ all", "statute, step or all"),
    };

    /// <summary>The word for a clock's spec.</summary>
    public static string NameOf(string spec) => ClockSpecs.IsStep(spec) ? Step : Statute;
}
