using System.Collections.Immutable;
using NodaTime;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>What the lapse of a clock would do, in sentences.</summary>
internal static class LapseWords
{
    public static ImmutableArray<LocalText> Of(PermitPackage package, ClockRule rule, CaseState state, DateTimeZone zone) =>
    [
        .. rule.IsTimer ? Fires(package.Process, rule) : [new LocalText("บันทึกการเกินกำหนดพร้อมที่มาของวันครบกำหนด", "A breach is recorded, with how the due day was counted.")],
        .. rule.Terms.OnLapse.Select(n => new LocalText($"ส่งหนังสือ {n.Template} ถึง{Recipients.NameOf(n.To).Th}", $"The letter {n.Template} goes to {Recipients.NameOf(n.To).En}.")),
        .. package.ClockRules.OfCase.Where(r => r.StartsAtLapseOf == rule.Spec).Select(r => new LocalText($"เริ่มนับ “{r.Title.Th}”", $"“{r.Title.En}” starts.")),
        .. Effect(rule, state, zone) is { } effect ? [effect] : Array.Empty<LocalText>(),
    ];

    private static IEnumerable<LocalText> Fires(ProcessModel process, ClockRule rule)
    {
        var node = process.Node(rule.ElementId!);
        if (node is BoundaryEvent { Interrupting: true } boundary)
        {
            var stopped = process.TitleOf(boundary.AttachedTo);
            yield return new($"งาน “{stopped.Th}” สิ้นสุดลง", $"The task “{stopped.En}” ends.");
        }

        foreach (var next in process.NextAfter(node))
        {
            yield return new($"กระบวนงานเดินต่อที่ “{next.Title.Th}”", $"The flow goes on at “{next.Title.En}”.");
        }
    }

    private static LocalText? Effect(ClockRule rule, CaseState state, DateTimeZone zone)
    {
        var policy = rule.Terms.PolicyOn(state.ReceivedAt.InZone(zone).Date);
        return policy is not { Effect: not LapseEffect.Notify } ? null : new(
            $"{CaseResults.NameOf(policy.Effect.ToWire()).Th} ตาม {policy.Cite} เมื่อ{Roles.NameOf(policy.Role).Th}รับรอง",
            $"{CaseResults.NameOf(policy.Effect.ToWire()).En} under {policy.Cite}, once the {Roles.NameOf(policy.Role).En} attests it.");
    }
}
