using System.Collections.Immutable;
using System.Globalization;
using Permits.Proof;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary>A checkpoint as a page shows it.</summary>
/// <param name="Row">The stored row.</param>
/// <param name="Content">What it says.</param>
/// <param name="Signature">Its signature line.</param>
/// <param name="Key">The vkey that made the signature; null where none of the log did.</param>
public sealed record ShownCheckpoint(CheckpointRow Row, Checkpoint Content, NoteSignature Signature, string? Key)
{
    /// <summary>The root in lower-case hex, in groups of eight digits.</summary>
    public ImmutableArray<string> RootGroups => [.. Content.Root.ToString().Chunk(8).Select(group => new string(group))];
}

/// <summary>What the list of checkpoints shows.</summary>
/// <param name="Checkpoints">A stretch of them, newest first.</param>
/// <param name="Older">The number before which older ones begin; null where there are none.</param>
public sealed record CheckpointsModel(ImmutableArray<ShownCheckpoint> Checkpoints, long? Older);

/// <summary>What the sheet to print shows.</summary>
/// <param name="Shown">The checkpoint.</param>
public sealed record CheckpointSheetModel(ShownCheckpoint Shown);

/// <summary>The list of checkpoints, and a sheet of each to print.</summary>
internal static class CheckpointPages
{
    private const int Together = 50;

    /// <summary>Maps <c>checkpoints</c>.</summary>
    public static void MapCheckpointPages(this IEndpointRouteBuilder audit)
    {
        audit.MapGet("/checkpoints", async (PageContext page, long? before, IPermitStore store, CancellationToken cancel) =>
        {
            var rows = await store.CheckpointsAsync(before ?? long.MaxValue, Together, cancel);
            var keys = await store.CheckpointKeysAsync(cancel);
            return page.Render<CheckpointsPage, CheckpointsModel>(new CheckpointsModel([.. rows.Select(r => Of(r, keys))], rows is [.., { Number: > 1 } last] ? last.Number : null));
        });
        audit.MapPost("/checkpoints", async (IFormCollection _, CheckpointSigning signing, CancellationToken cancel) =>
        {
            var made = await signing.MakeAsync(cancel);
            return Results.Redirect("/audit/checkpoints/" + made.Number.ToString(CultureInfo.InvariantCulture));
        });
        audit.MapGet("/checkpoints/{number:long}", async (PageContext page, long number, IPermitStore store, CancellationToken cancel) =>
            number is > 0 and < long.MaxValue && await store.CheckpointsAsync(number + 1, 1, cancel) is [var row] && row.Number == number
                ? page.Render<CheckpointSheetPage, CheckpointSheetModel>(new CheckpointSheetModel(Of(row, await store.CheckpointKeysAsync(cancel))))
                : Results.NotFound());
    }

    private static ShownCheckpoint Of(CheckpointRow row, ImmutableArray<string> keys)
    {
        var note = SignedNote.Parse(row.Note) ?? throw new InvalidDataException($"Expected checkpoint {row.Number} to be a signed note. Run permits verify.");
        var content = Checkpoint.Parse(note.Text) ?? throw new InvalidDataException($"Expected checkpoint {row.Number} to hold a checkpoint. Run permits verify.");
        return new ShownCheckpoint(row, content, note.Signatures[0], keys.FirstOrDefault(k => NoteKey.Parse(k) is { } key && note.IsSignedBy(key)));
    }
}
