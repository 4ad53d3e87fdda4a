using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// The snapshots used last, as committed. Only a hint: whoever takes one applies the events that came after it. Safe for concurrent use.
/// </summary>
/// <param name="capacity">Most cases kept, at least 1; the one unused longest goes first.</param>
internal sealed class CaseCache(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<CaseState>> _byNumber = [];
    private readonly LinkedList<CaseState> _byUse = new();
    private readonly Lock _lock = new();

    /// <summary>The case last put under a number; null where it is not kept.</summary>
    public CaseState? Get(string number)
    {
        lock (_lock)
        {
            if (!_byNumber.TryGetValue(number, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>Keeps a case, unless a later version of it is kept.</summary>
    public void Put(CaseState state)
    {
        lock (_lock)
        {
            if (_byNumber.TryGetValue(state.Number, out var kept) && kept.Value.Version > state.Version)
            {
                return;
            }

            Remove(state.Number);
            _byNumber.Add(state.Number, _byUse.AddFirst(state));
            if (_byNumber.Count > capacity)
            {
                Remove(_byUse.Last!.Value.Number);
            }
        }
    }

    /// <summary>Forgets a case that was erased.</summary>
    public void Forget(string number)
    {
        lock (_lock)
        {
            Remove(number);
        }
    }

    private void Remove(string number)
    {
        if (_byNumber.Remove(number, out var node))
        {
            _byUse.Remove(node);
        }
    }
}
