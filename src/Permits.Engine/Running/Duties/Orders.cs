using System.Text.Json;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Orders that go against the applicant (R13; APA s.37): a refusal by the licensor, or the return of an application. None can be made
/// without its facts, its law and its reasons.
/// </summary>
internal static class Orders
{
    private static readonly (string Key, LocalText Name)[] Parts =
    [
        (DutyFields.Facts, new("ข้อเท็จจริงอันเป็นสาระสำคัญ", "the material facts")),
        (DutyFields.Law, new("ข้อกฎหมายที่อ้างอิง", "the law relied on")),
        (DutyFields.Reasons, new("ข้อพิจารณาและเหตุผล", "the reasons")),
    ];

    /// <summary>Refuses an order that lacks a part, each part by its field.</summary>
    public static void Check(Run run, UserTask? element, OutcomeSpec? outcome, JsonElement data)
    {
        if (element is null || outcome is null || !AdverseOrder.Is(element, outcome))
        {
            return;
        }

        foreach (var (key, name) in Parts.Where(p => DutyData.Text(data, p.Key) is null))
        {
            run.Refuse(DutyRefusals.OrderIncomplete(key, name));
        }
    }
}
