using System.Collections.Immutable;
using System.Text.Json;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Ui;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Trials;

/// <summary>Puts a tried case into words, in both languages at once.</summary>
internal static class TrialAnswers
{
    public static TrialAnswer Of(TriedCase tried, Office office, WorkCalendar calendar)
    {
        var state = tried.State;
        var isFiled = state.Version > 0;
        var rules = tried.Definition.Package.ClockRules;
        return new TrialAnswer
        {
            State = !isFiled ? "not-filed" : state.ClosedAt is not null ? "closed" : tried.Clocks.Any(c => c.Clock.State == ClockState.Breached) ? "overdue" : "running",
            Result = state.Result,
            Standing = isFiled ? CommonTexts.Result(state.Result) : TrialTexts.NotFiled,
            Now = tried.Now,
            FiledAt = isFiled ? state.FiledAt : null,
            ReceivedAt = isFiled ? state.ReceivedAt : null,
            Stopped = tried.Stopped is { } stop ? new(stop.Act, [.. stop.Problems.Select(p => new StopProblemAnswer(p.Code, p.Message, p.Path, p.Law))]) : null,
            Office = office.Name,
            Milestones = [.. state.Milestones.OrderBy(m => m.Value).Select(m => new TriedMilestoneAnswer(m.Key, Milestones.NameOf(m.Key), m.Value))],
            Tasks = [.. tried.Tasks.Select(Task)],
            Clocks = [.. tried.Clocks.Select(clock => Clock(clock, rules, calendar))],
            Waits = tried.Waits,
            Timeline = Timeline(tried, office, calendar),
            Breaches = [.. state.Breaches.Values.OrderBy(b => b.Due).ThenBy(b => b.Id, StringComparer.Ordinal).Select(b => Breach(state.Clocks[b.ClockId], rules))],
            Letters = [.. tried.Letters.Select(l => new TriedLetterAnswer(
                l.At, l.Template, CommonTexts.Notice(l.Template), l.Subject, l.To, Recipients.NameOf(l.To), l.Reason, l.Element))],
            Decisions = tried.Decisions,
            Incidents = [.. state.Incidents.Select(i => new IncidentAnswer(i.Key, i.Value))],
            ActiveElements = tried.ActiveElements,
            Variables = state.Variables,
            Permit = state.Permit is { } permit ? new(permit.ValidFrom, permit.ValidTo) : null,
            Limits = TrialLimits.All,
        };
    }

    private static TriedTaskAnswer Task(TriedTask tried) => new(
        tried.Task.Id, tried.Task.ElementId, tried.Task.Title, tried.Task.Role, CommonTexts.Role(tried.Task.Role), tried.Form, tried.Outcomes, tried.Task.Recommended?.Outcome,
        tried.NeedsReason, tried.Task.OpenedAt, tried.Clock?.Deadline.Due, tried.Clock?.Id);

    private static TriedClockAnswer Clock(TriedClock tried, ClockRules rules, WorkCalendar calendar) => new(
        tried.Clock.Id, ClockAnswer.Of(tried.Clock, calendar.Zone), tried.Element, tried.Warnings, tried.OnLapse, tried.Grounds,
        rules.Find(tried.Clock.Spec)?.Terms.Extension is { } terms
            ? new(terms.MaxCount, new(ThaiFormat.Allowance(terms.Period), EnglishFormat.Allowance(terms.Period)), terms.Cite)
            : null);

    private static TriedBreachAnswer Breach(Clock clock, ClockRules rules) =>
        new(clock.Id, clock.Title, rules.Find(clock.Spec)?.ElementId, clock.Deadline.Due, clock.Cite, clock.Law);

    private static ImmutableArray<TriedLineAnswer> Timeline(TriedCase tried, Office office, WorkCalendar calendar)
    {
        var known = tried.Events.ToDictionary(e => (object)e.Event, ReferenceEqualityComparer.Instance);
        var recorded = tried.Events.Select((e, i) => new RecordedEvent(i + 1, e.Event.At, e.By.Id, e.By.Name, e.Event));
        var view = new CaseView(tried.State, [.. recorded], tried.Definition, office, calendar);
        var (thai, english) = (Applications.Timeline.Of(view, Wording.In("th"), false), Applications.Timeline.Of(view, Wording.In("en"), false));
        return [.. thai.Zip(english, (th, en) => new TriedLineAnswer(
            th.At,
            JsonNamingPolicy.KebabCaseLower.ConvertName(th.Event!.GetType().Name),
            known[th.Event].Element,
            new(th.What, en.What),
            th.Detail is null ? null : new(th.Detail, en.Detail),
            known[th.Event].By == Actor.System ? null : th.Who,
            th.Mark))];
    }
}
