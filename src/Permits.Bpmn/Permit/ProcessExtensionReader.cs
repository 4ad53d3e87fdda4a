using System.Collections.Immutable;
using System.Xml.Linq;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Permit;

/// <summary>Reads the extensions of the process itself: its clocks, and what holds for the steps that say nothing of their own.</summary>
internal static class ProcessExtensionReader
{
    private static readonly string[] Kinds = ["statutory", "step"];

    /// <summary>The model with what its process says; what cannot be read is a finding.</summary>
    public static ProcessModel Read(XElement process, ProcessModel model, FindingList findings)
    {
        var clocks = ImmutableArray.CreateBuilder<ProcessClock>();
        var steps = new List<ClockTerms>();
        foreach (var element in process.Elements(BpmnNames.Model + "extensionElements").Elements().Where(e => e.Name.Namespace == BpmnNames.Permit))
        {
            var permit = new PermitElement(element, findings);
            switch (element.Name.LocalName)
            {
                case "clock":
                    clocks.Add(Clock(permit, findings));
                    permit.Close();
                    break;
                case "steps":
                    steps.Add(ClockTermsReader.OfSteps(permit));
                    permit.Close();
                    break;
                default:
                    findings.Add(Rules.UnknownPermitElement, Where.Of(process), BpmnNames.DisplayName(element.Name), "bpmn:process");
                    break;
            }
        }

        if (steps.Count > 1)
        {
            findings.Add(Rules.RepeatedPermitElement, Where.Of(process), "permit:steps");
        }

        return model with { Clocks = clocks.ToImmutable(), StepTerms = steps.FirstOrDefault() ?? ClockTerms.None };
    }

    private static ProcessClock Clock(PermitElement permit, FindingList findings)
    {
        var clock = new ProcessClock(
            permit.RequiredName("id"),
            new LocalText(permit.Required("name"), permit.Optional("nameEn")),
            permit.OneOf("kind", Kinds) == Kinds[0],
            ClockReader.Read(permit),
            permit.Optional("startsAt"),
            permit.Optional("startsOn"),
            permit.Words("stopsAt"),
            permit.Words("stopsOn"));
        foreach (var milestone in clock.StopsAt.Append(clock.StartsAt).OfType<string>().Where(m => !PermitReader.Milestones.Contains(m)))
        {
            findings.Add(Rules.ClockMilestone, clock.Id, Quote.Of(milestone), string.Join(", ", PermitReader.Milestones));
        }

        if (clock.StartsAt is null == clock.StartsOn is null)
        {
            findings.Add(Rules.ClockStart, clock.Id);
        }

        if (clock.StopsAt.IsEmpty && clock.StopsOn.IsEmpty)
        {
            findings.Add(Rules.ClockStop, clock.Id);
        }

        return clock;
    }
}
