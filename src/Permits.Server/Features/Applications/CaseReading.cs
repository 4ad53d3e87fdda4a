using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Features.Tracking;
using Permits.Storage;

namespace Permits.Server.Features.Applications;

/// <summary>Reads cases as far as the signed-in user may see them.</summary>
public sealed class CaseReading(IPermitStore store, CurrentUser user, OfficeCalendars calendars, TrackingSecret secret, IClock clock)
{
    /// <summary>A case; null where there is none or it is not the user's to see.</summary>
    public Task<StoredCase?> FindAsync(string number, CancellationToken cancel) => store.CaseAsync(user.Scope, number, cancel);

    /// <summary>The zone in which a case's days are counted.</summary>
    public async Task<DateTimeZone> ZoneAsync(CaseState state, CancellationToken cancel) =>
        calendars.For((await store.AskAsync(new Offices { Id = state.OfficeId }, cancel)).Single()).Zone;

    /// <summary>A case in full.</summary>
    public async Task<ApplicationAnswer> DescribeAsync(StoredCase stored, CancellationToken cancel)
    {
        var (state, events) = stored;
        var own = user.Scope is OwnerScope;
        var definition = (await store.DefinitionAsync(state.PermitType, state.DefinitionVersion, cancel))!;
        var row = (await store.AskAsync(new ApplicationByNumber(user.Scope, state.Number), cancel))!;
        var summary = ApplicationSummary.Of(row, clock.GetCurrentInstant());
        return new ApplicationAnswer
        {
            Summary = summary,
            Number = state.Number,
            State = summary.State,
            Version = state.Version,
            PermitType = state.PermitType,
            DefinitionVersion = state.DefinitionVersion,
            DefinitionHash = definition.Package.Hash,
            Data = state.Variables.TryGetValue("application", out var data) && data.ValueKind != JsonValueKind.Undefined ? data : null,
            Milestones = [.. state.Milestones.OrderBy(m => m.Value).Select(m => new MilestoneAnswer(m.Key, m.Value))],
            Tasks = [.. state.Tasks.Values.Select(task => TaskOf(task, state, definition, own))],
            Clocks = [.. ClockAnswer.AllOf(state, await ZoneAsync(state, cancel))],
            Breaches = [.. state.Breaches.Values],
            Documents = state.Documents,
            Notices = [.. state.Notices.Values.Where(n => !own || n.To == "applicant")],
            DefectRecords = [.. state.DefectRecords.Values.OrderBy(r => r.SignedAt)],
            FaultFindings = [.. state.FaultFindings.Values.OrderBy(f => f.FoundAt)],
            NoticeChannel = state.NoticeChannel,
            Incidents = [.. state.Incidents.Select(i => new IncidentAnswer(i.Key, i.Value))],
            Timeline = own ? TimelineEntry.ForApplicant(events, user.Required.Id) : TimelineEntry.ForOfficials(events),
            TrackingSecret = own ? secret.Of(state.Number) : null,
        };
    }

    private static OpenTaskAnswer TaskOf(OpenTask task, CaseState state, Definition definition, bool own)
    {
        var element = task.ElementId is null ? null : (Permits.Bpmn.UserTask)definition.Package.Process.Node(task.ElementId);
        Instant? due = task.ClockId is not null && state.Clocks.TryGetValue(task.ClockId, out var clock) ? clock.Deadline.Due : null;
        return new OpenTaskAnswer(
            task.Id, task.ElementId, task.Title, task.Role, task.OpenedAt, own ? null : task.AssigneeId, due, element?.Form, element?.Outcomes ?? LawTasks.OutcomesOf(state, task));
    }
}
