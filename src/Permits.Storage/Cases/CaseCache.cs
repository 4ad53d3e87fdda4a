using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// The snapshots used last, as committed. Only a hint: the version check of the write finds one that is out of date. Used by the writer alone.
/// </summary>
/// <param name="capacity">Most cases kept, at least 1; the one unused longest goes first.</param>
internal sealed class CaseCache(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<CaseState>> _byNumber = [];
    private readonly LinkedList<CaseState> _byUse = new();

    /// <summary>The case last put under a number; null where it is not kept.</summary>
    public CaseState? Get(string number)
    {
        if (!_byNumber.TryGetValue(number, out var node))
        {
            return null;
        }

        _byUse.Remove(node);
        _byUse.AddFirst(node);
        return node.Value;
    }

    /// <summary>Keeps a case.</summary>
    public void Put(CaseState state)
    {
        Remove(state.Number);
        _byNumber.Add(state.Number, _byUse.AddFirst(state));
        if (_byNumber.Count > capacity)
        {
            Remove(_byUse.Last!.Value.Number);
        }
    }

    /// <summary>Forgets a case.</summary>
    public void Remove(string number)
    {
        if (_byNumber.Remove(number, out var node))
        {
            _byUse.Remove(node);
        }
    }
}
