namespace Permits.Engine.Tests.Flow;

/// <summary>
/// A part of a block-structured model, which knows its own possible paths: which orders of its steps can happen. Every step stands in one
/// block alone, so what a part may do is seen from its own steps of the whole trace.
/// </summary>
internal abstract record Block
{
    /// <summary>The steps in it that a trace shows.</summary>
    public abstract IEnumerable<string> Steps { get; }

    /// <summary>Whether a trace of its own steps is one of its paths.</summary>
    /// <param name="trace">Steps in the order in which they were completed.</param>
    /// <param name="isOver">Whether it has ended; else the trace may be the beginning of a path.</param>
    public abstract bool Accepts(IReadOnlyList<string> trace, bool isOver);

    /// <summary>Its own steps of a longer trace.</summary>
    protected static List<string> Of(Block part, IEnumerable<string> trace)
    {
        var steps = part.Steps.ToHashSet(StringComparer.Ordinal);
        return [.. trace.Where(steps.Contains)];
    }

    /// <summary>A step done some number of times.</summary>
    internal sealed record Step(string Id, int Times = 1) : Block
    {
        public override IEnumerable<string> Steps => [Id];

        public override bool Accepts(IReadOnlyList<string> trace, bool isOver) => isOver ? trace.Count == Times : trace.Count <= Times;
    }

    /// <summary>One part after another.</summary>
    internal sealed record Line(IReadOnlyList<Block> Parts) : Block
    {
        public override IEnumerable<string> Steps => Parts.SelectMany(p => p.Steps);

        public override bool Accepts(IReadOnlyList<string> trace, bool isOver)
        {
            var traces = Parts.Select(p => Of(p, trace)).ToList();
            var last = traces.FindLastIndex(t => t.Count > 0);
            return traces.SelectMany(t => t).SequenceEqual(trace)
                && Parts.Index().All(p => p.Item.Accepts(traces[p.Index], isOver || p.Index < last));
        }
    }

    /// <summary>One of several parts.</summary>
    internal sealed record Choice(IReadOnlyList<Block> Parts) : Block
    {
        public override IEnumerable<string> Steps => Parts.SelectMany(p => p.Steps);

        public override bool Accepts(IReadOnlyList<string> trace, bool isOver)
        {
            var chosen = Parts.Where(p => Of(p, trace).Count > 0).ToList();
            return chosen.Count == 0 ? !isOver : chosen.Count == 1 && chosen[0].Accepts(trace, isOver);
        }
    }

    /// <summary>Several parts side by side: all of them, or any that are chosen.</summary>
    internal sealed record Beside(IReadOnlyList<Block> Parts, bool All) : Block
    {
        public override IEnumerable<string> Steps => Parts.SelectMany(p => p.Steps);

        public override bool Accepts(IReadOnlyList<string> trace, bool isOver)
        {
            var taken = Parts.Select(p => (Part: p, Trace: Of(p, trace))).Where(x => All || x.Trace.Count > 0).ToList();
            return (taken.Count > 0 || !isOver) && taken.All(x => x.Part.Accepts(x.Trace, isOver));
        }
    }

    /// <summary>A part done again and again, each time after its mark.</summary>
    internal sealed record Again(string Mark, Block Body, int Times) : Block
    {
        public override IEnumerable<string> Steps => Body.Steps.Prepend(Mark);

        public override bool Accepts(IReadOnlyList<string> trace, bool isOver)
        {
            var rounds = new List<List<string>>();
            foreach (var step in trace)
            {
                if (step == Mark)
                {
                    rounds.Add([]);
                }
                else if (rounds.Count == 0)
                {
                    return false;
                }
                else
                {
                    rounds[^1].Add(step);
                }
            }

            return rounds.Count <= Times && (!isOver || rounds.Count > 0) && rounds.Index().All(r => Body.Accepts(r.Item, isOver || r.Index < rounds.Count - 1));
        }
    }

    /// <summary>A part that an event may break off, after which another follows.</summary>
    internal sealed record BrokenOff(Block Body, string Event, Block Then) : Block
    {
        public override IEnumerable<string> Steps => Body.Steps.Concat(Then.Steps).Append(Event);

        public override bool Accepts(IReadOnlyList<string> trace, bool isOver)
        {
            var at = trace.ToList().IndexOf(Event);
            return at < 0
                ? Of(Then, trace).Count == 0 && Body.Accepts(trace, isOver)
                : Body.Accepts([.. trace.Take(at)], isOver: false) && Then.Accepts([.. trace.Skip(at + 1)], isOver);
        }
    }
}
