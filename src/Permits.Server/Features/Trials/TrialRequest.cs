using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Server.Hosting;

namespace Permits.Server.Features.Trials;

/// <summary>What a trial takes.</summary>
/// <param name="FiledAt">When the application would be filed; left out for now.</param>
/// <param name="Electronic">Whether by the electronic channel (EGA s.10).</param>
/// <param name="Data">The filing form's data.</param>
/// <param name="Acts">What is done then; see <see cref="TrialActReader"/>.</param>
/// <param name="Office">The office whose calendar and hours count; left out for the first that issues the permit.</param>
public record TrialRequest(Instant? FiledAt, bool Electronic, JsonElement? Data, JsonElement? Acts, string? Office)
{
    /// <summary>The acts, or every problem with the request.</summary>
    public Result<ImmutableArray<TrialAct>> Read()
    {
        var acts = TrialActReader.Read(Acts ?? default);
        return Data is null ? Result<ImmutableArray<TrialAct>>.Refused([Problems.Missing("data"), .. acts.Problems]) : acts;
    }
}

/// <summary>What a trial of a draft takes.</summary>
/// <param name="Files">Texts that are not saved yet, by path; they are laid over the stored files.</param>
/// <param name="FiledAt">When the application would be filed; left out for now.</param>
/// <param name="Electronic">Whether by the electronic channel (EGA s.10).</param>
/// <param name="Data">The filing form's data.</param>
/// <param name="Acts">What is done then.</param>
/// <param name="Office">The office whose calendar and hours count; left out for the first that issues the permit.</param>
public sealed record DraftTrialRequest(
    ImmutableSortedDictionary<string, string>? Files, Instant? FiledAt, bool Electronic, JsonElement? Data, JsonElement? Acts, string? Office)
    : TrialRequest(FiledAt, Electronic, Data, Acts, Office);
