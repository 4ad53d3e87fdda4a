using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>What a clock allows and brings about: pauses, the extension, warnings, notices at its lapse and what the lapse does.</summary>
internal static class ClockTermsComparison
{
    /// <param name="clock">The clock.</param>
    /// <param name="old">Its earlier terms.</param>
    /// <param name="now">Its later terms.</param>
    /// <param name="nameBefore">What an element of the earlier model is called.</param>
    /// <param name="nameAfter">What an element of the later model is called.</param>
    public static void Run(Compared clock, ClockTerms old, ClockTerms now, Func<string, LocalText> nameBefore, Func<string, LocalText> nameAfter)
    {
        foreach (var (was, @is) in Pairs.ByKey(old.Pauses, now.Pauses, p => p.Id))
        {
            clock.Differs(new("เหตุหยุดนับเวลา", "ground for pausing"), was is null ? null : Of(was.Value, nameBefore), @is is null ? null : Of(@is.Value, nameAfter));
        }

        clock.Differs(new("การขยายเวลา", "extension"), old.Extension is { } before ? ChangeWords.Of(before) : null, now.Extension is { } after ? ChangeWords.Of(after) : null);
        clock.Each(new("การเตือน", "warning"), InOrder(old.Warnings), InOrder(now.Warnings), w => ChangeWords.Of(w).En, ChangeWords.Of);
        clock.Each(new("หนังสือแจ้งเมื่อพ้นกำหนด", "notice at the lapse"), old.OnLapse, now.OnLapse, n => ChangeWords.Of(n).En, ChangeWords.Of);
        clock.Each(new("ผลเมื่อพ้นกำหนด", "effect of the lapse"), InOrder(old.Policies), InOrder(now.Policies), p => p.From.ToString("R", null), ChangeWords.Of);
    }

    private static LocalText Of(PauseGround ground, Func<string, LocalText> name) => ChangeWords.Joined(
        ground.Name,
        new(ground.Id),
        ground.While is { } element
            ? new($"ระหว่าง {name(element).Th}", $"during {name(element).En}")
            : new($"โดย{Roles.NameOf(ground.Role).Th}", $"by the {Roles.NameOf(ground.Role).En}"),
        new(ground.Cite));

    // They go off by their share, and the policy in force is told by its day: the order they are written in says nothing.
    private static List<WarningSpec> InOrder(IEnumerable<WarningSpec> warnings) =>
        [.. warnings.OrderBy(w => w.Share).ThenBy(w => w.Notice.Template, StringComparer.Ordinal).ThenBy(w => w.Notice.To, StringComparer.Ordinal)];

    private static List<LapsePolicy> InOrder(IEnumerable<LapsePolicy> policies) => [.. policies.OrderBy(p => p.From)];
}
