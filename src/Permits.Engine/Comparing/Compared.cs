using Permits.Time;

namespace Permits.Engine;

/// <summary>One thing that both packages have, or one of them; what is told of it goes into the list of changes, as whole sentences.</summary>
/// <param name="To">The list.</param>
/// <param name="Area">Its area.</param>
/// <param name="Path">Its file.</param>
/// <param name="Element">Its id or key; null for the whole file.</param>
/// <param name="Name">What it is called in sentences.</param>
internal sealed record Compared(List<PackageChange> To, ChangeArea Area, string Path, string? Element, LocalText Name)
{
    /// <summary>Longer texts stand beside the sentence, not in it.</summary>
    private const int MostQuoted = 120;

    /// <summary>It is new.</summary>
    /// <param name="detail">What it says; null where its name says all.</param>
    public void Added(LocalText? detail = null) => Tell(ChangeKind.Added, new($"เพิ่ม{Name.Th}", $"{Name.En} added"), null, detail ?? Name);

    /// <summary>It is gone.</summary>
    /// <param name="detail">What it said; null where its name says all.</param>
    public void Removed(LocalText? detail = null) => Tell(ChangeKind.Removed, new($"ลบ{Name.Th}", $"{Name.En} removed"), detail ?? Name, null);

    /// <summary>One thing about it, which is told where it differs.</summary>
    /// <param name="aspect">What about it, such as "the role".</param>
    /// <param name="before">In the earlier package; null where it had none.</param>
    /// <param name="after">In the later package; null where it has none.</param>
    public void Differs(LocalText aspect, LocalText? before, LocalText? after)
    {
        if (before != after)
        {
            Tell(ChangeKind.Changed, Sentence(aspect, before, after), before, after);
        }
    }

    /// <summary>One thing about it that is written in no language, such as an expression.</summary>
    public void Differs(LocalText aspect, string? before, string? after) => Differs(aspect, ChangeWords.Plain(before), ChangeWords.Plain(after));

    /// <summary>A period of it, told in the shortest way: <c>7 → 15 working days</c>.</summary>
    public void Differs(Allowance before, Allowance after)
    {
        if (before != after)
        {
            var (from, to) = (ChangeWords.Of(before), ChangeWords.Of(after));
            var count = before.Unit == after.Unit ? new LocalText(ThaiFormat.Number(before.Count)) : from;
            Tell(ChangeKind.Changed, new($"{Name.Th}: {count.Th} → {to.Th}", $"{Name.En}: {count.En} → {to.En}"), from, to);
        }
    }

    /// <summary>Whether something holds of it.</summary>
    public void Differs(LocalText aspect, bool before, bool after) => Differs(aspect, ChangeWords.Of(before), ChangeWords.Of(after));

    /// <summary>Something told in a sentence of its own.</summary>
    /// <param name="says">What is said of it, after its name.</param>
    /// <param name="before">In the earlier package.</param>
    /// <param name="after">In the later package.</param>
    public void Says(LocalText says, LocalText? before, LocalText? after) =>
        Tell(ChangeKind.Changed, new($"{Name.Th}: {says.Th}", $"{Name.En}: {says.En}"), before, after);

    /// <summary>A list in it whose items have a key of their own: items that came, went or say something else, and another order of those that stayed.</summary>
    public void Each<T>(LocalText aspect, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, LocalText> words)
    {
        foreach (var (old, now) in Pairs.ByKey(before, after, key))
        {
            Differs(aspect, old is null ? null : words(old.Value), now is null ? null : words(now.Value));
        }

        Order(aspect, before, after, key);
    }

    /// <summary>That items which are in both packages stand in another order.</summary>
    public void Order<T>(LocalText aspect, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key)
    {
        var (old, now) = (before.Select(key).ToList(), after.Select(key).ToList());
        var (stayed, stays) = (string.Join(", ", old.Where(now.Contains)), string.Join(", ", now.Where(old.Contains)));
        Differs(new($"ลำดับ{aspect.Th}", $"order of {aspect.En}"), stayed, stays);
    }

    private LocalText Sentence(LocalText aspect, LocalText? before, LocalText? after)
    {
        if (before is not null && after is not null && before.Th == after.Th)
        {
            // Only the English differs: Thai readers are told so rather than "from X to X".
            (before, after) = (new(before.En), new(after.En));
            aspect = new($"{aspect.Th} (ภาษาอังกฤษ)", $"{aspect.En} (English)");
        }
        else if (before is not null && after is not null && before.En == after.En)
        {
            (before, after) = (new(before.Th), new(after.Th));
            aspect = new($"{aspect.Th} (ภาษาไทย)", $"{aspect.En} (Thai)");
        }

        var isLong = IsLong(before) || IsLong(after);
        var (th, en) = (before, after) switch
        {
            (null, _) => isLong ? ($"เพิ่ม{aspect.Th}", $"{aspect.En} added") : ($"เพิ่ม{aspect.Th} “{after!.Th}”", $"{aspect.En} “{after.En}” added"),
            (_, null) => isLong ? ($"ลบ{aspect.Th}", $"{aspect.En} removed") : ($"ลบ{aspect.Th} “{before.Th}”", $"{aspect.En} “{before.En}” removed"),
            _ => isLong
                ? ($"เปลี่ยน{aspect.Th}", $"{aspect.En} changed")
                : ($"เปลี่ยน{aspect.Th} จาก “{before.Th}” เป็น “{after.Th}”", $"{aspect.En} changed from “{before.En}” to “{after.En}”"),
        };
        return new($"{Name.Th}: {th}", $"{Name.En}: {en}");
    }

    private static bool IsLong(LocalText? text) => text is not null && (text.Th.Length > MostQuoted || text.En.Length > MostQuoted || text.Th.Contains('\n', StringComparison.Ordinal));

    private void Tell(ChangeKind kind, LocalText what, LocalText? before, LocalText? after) => To.Add(new(Area, kind, Path, Element, what, before, after));
}
