using System.Collections.Immutable;
using NodaTime;

namespace Permits.Storage;

/// <summary>What a calendar change does, or did, to the clocks that run.</summary>
/// <param name="Looked">Running clocks looked at: those of the offices that the change touches.</param>
/// <param name="Moved">Clocks that were derived anew, those included whose days changed but not their due instant.</param>
/// <param name="Kept">Clocks that kept their due instant because the changed calendar would have ended them already.</param>
/// <param name="AnnotatedBreaches">Breaches that were given a note.</param>
/// <param name="ByDays">By how many calendar days the last day moves, forward or back: how many clocks.</param>
/// <param name="Samples">Some of the moved clocks, at most <see cref="MaxSamples"/>.</param>
public sealed record RederivationReport(
    long Looked, long Moved, long Kept, long AnnotatedBreaches, ImmutableSortedDictionary<int, long> ByDays, ImmutableArray<MovedClock> Samples)
{
    /// <summary>Most samples in a report.</summary>
    public const int MaxSamples = 20;

    /// <summary>Nothing looked at yet.</summary>
    public static RederivationReport Empty { get; } = new(0, 0, 0, 0, ImmutableSortedDictionary<int, long>.Empty, []);
}

/// <summary>A clock that moves.</summary>
/// <param name="Application">The application's number.</param>
/// <param name="Clock">The clock's name.</param>
/// <param name="From">Its due instant so far.</param>
/// <param name="To">Its due instant on the changed calendar.</param>
public sealed record MovedClock(string Application, LocalText Clock, Instant From, Instant To);

/// <summary>Adds a report up.</summary>
internal sealed class RederivationTally
{
    private readonly SortedDictionary<int, long> _byDays = [];
    private readonly List<MovedClock> _samples = [];
    private long _looked;
    private long _moved;
    private long _kept;
    private long _annotated;

    public RederivationTally()
    {
    }

    /// <summary>Goes on from a report.</summary>
    public RederivationTally(RederivationReport report) => Add(report);

    /// <summary>The sum so far.</summary>
    public RederivationReport Report => new(_looked, _moved, _kept, _annotated, _byDays.ToImmutableSortedDictionary(), [.. _samples]);

    /// <summary>Adds another report.</summary>
    public void Add(RederivationReport more)
    {
        _looked += more.Looked;
        _moved += more.Moved;
        _kept += more.Kept;
        _annotated += more.AnnotatedBreaches;
        _samples.AddRange(more.Samples.Take(RederivationReport.MaxSamples - _samples.Count));
        foreach (var (days, clocks) in more.ByDays)
        {
            _byDays[days] = _byDays.GetValueOrDefault(days) + clocks;
        }
    }

    /// <summary>A clock was looked at.</summary>
    public void Look() => _looked++;

    /// <summary>A clock keeps its due instant.</summary>
    public void Keep() => _kept++;

    /// <summary>A breach is annotated.</summary>
    public void Annotate() => _annotated++;

    /// <summary>A clock moves.</summary>
    /// <param name="days">By how many calendar days its last day moves.</param>
    /// <param name="sample">Names it, asked only while samples are wanted.</param>
    public void Move(int days, Func<MovedClock> sample)
    {
        _moved++;
        _byDays[days] = _byDays.GetValueOrDefault(days) + 1;
        if (_samples.Count < RederivationReport.MaxSamples)
        {
            _samples.Add(sample());
        }
    }
}
