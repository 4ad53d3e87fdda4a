using System.Buffers;
using Permits.Feel.Types;

namespace Permits.Feel.Syntax;

/// <summary>
/// Names of context entries that cannot be told from an expression by their first word alone, such as <c>monthly income</c>: those of all
/// types in scope and of the contexts written in the text so far.
/// </summary>
internal sealed class MemberNames(FeelScope scope)
{
    private const int MaxTypes = 1000;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" +-*/.'’");

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private HashSet<string>? _known;

    /// <summary>The names.</summary>
    public IEnumerable<string> All => (_known ??= OfTypes()).Union(_written);

    /// <summary>Notes the key of a context written in the text.</summary>
    public void Add(string name)
    {
        if (IsCompound(name))
        {
            _written.Add(name);
        }
    }

    private static bool IsCompound(string name) => name.AsSpan().ContainsAny(Separators);

    // Types may be made of themselves; each is looked at once.
    private HashSet<string> OfTypes()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<FeelType>(ReferenceEqualityComparer.Instance);
        var open = new Stack<FeelType>(scope.Types.Values.Concat(scope.VariableTypes));
        while (open.TryPop(out var next) && seen.Count < MaxTypes)
        {
            var type = next.Underlying;
            if (!seen.Add(type))
            {
                continue;
            }

            foreach (var (name, member) in type.Members)
            {
                if (IsCompound(name))
                {
                    names.Add(name);
                }

                open.Push(member);
            }

            if (type.Element is { } element)
            {
                open.Push(element);
            }
        }

        return names;
    }
}
