using System.Collections.Immutable;
using System.Globalization;
using Permits.Engine;
using Permits.Proof;
using Permits.Storage;

namespace Permits.Server.Features.Assigning;

/// <summary>One giving out of a task with all that it is worked out from.</summary>
/// <param name="Application">The application's number.</param>
/// <param name="Sequence">The event's place in the case's log.</param>
/// <param name="Title">The task's name.</param>
/// <param name="Role">Who may do it.</param>
/// <param name="Decided">The event.</param>
/// <param name="Previous">The hash of the case's event before it, lower-case hex.</param>
/// <param name="ComesOutAgain">Whether working it out from the log and the published version gives the same.</param>
public sealed record GivenOut(string Application, long Sequence, LocalText Title, string Role, AssignmentDecided Decided, string Previous, bool ComesOutAgain)
{
    /// <summary>Those among whom the lot decided, in its order; empty where nobody could take the task.</summary>
    public ImmutableArray<ConsideredOfficer> DrawnAmong { get; } = [.. GivingOut.DrawnAmong(Decided.Strategy, Decided.Considered)];

    /// <summary>The text whose SHA-256 is the seed; null where no lot was drawn.</summary>
    public string? SeededBy => DrawnAmong.IsEmpty ? null : Lot.SeededBy(new Digest(Convert.FromHexString(Previous)), Decided.TaskId, DrawnAmong.Select(o => o.UserId));

    /// <summary>What the seed gives, from 0; null where no lot was drawn.</summary>
    public int? Number => DrawnAmong.IsEmpty ? null : Lot.Number(Lot.SeedOf(new Digest(Convert.FromHexString(Previous)), Decided.TaskId, DrawnAmong.Select(o => o.UserId)), DrawnAmong.Length);

    /// <summary>Reads one; null where there is no such event, or it is outside the scope.</summary>
    /// <param name="store">Where it is.</param>
    /// <param name="scope">Whose cases.</param>
    /// <param name="number">The application.</param>
    /// <param name="sequence">The event's place in its log.</param>
    /// <param name="cancel">Cancels reading.</param>
    public static async Task<GivenOut?> ReadAsync(IPermitStore store, OfficeScope scope, string number, long sequence, CancellationToken cancel)
    {
        if (await store.CaseAsync(scope, number.ToUpper(CultureInfo.InvariantCulture), cancel) is not { } stored
            || stored.Events.FirstOrDefault(e => e.Sequence == sequence)?.Event is not AssignmentDecided decided)
        {
            return null;
        }

        var before = stored.Events.TakeWhile(e => e.Sequence < sequence).Aggregate(CaseState.None, (state, e) => Applier.Apply(state, e.Event));
        var previous = (await store.LoggedAsync(scope, stored.State.Number, cancel)).Single(e => e.Sequence == sequence - 1).Hash;
        var definition = await store.DefinitionAsync(before.PermitType, before.DefinitionVersion, cancel);
        var again = definition is null ? null : GivingOut.Again(definition, before, decided, new Digest(Convert.FromHexString(previous)));
        var task = before.Tasks[decided.TaskId];
        return new GivenOut(
            stored.State.Number, sequence, task.Title, task.Role, decided, previous, again is not null && EventJson.Write(again) == EventJson.Write(decided));
    }
}
