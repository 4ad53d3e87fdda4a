using System.Collections.Immutable;
using System.Text.Json;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Time;

namespace Permits.Simulation;

/// <summary>What people do to an application: mostly what is asked of them, sometimes something else, sometimes what they may not do.</summary>
internal static class Moves
{
    private const string Because = "เหตุผล";

    /// <summary>Somebody who may does what an open task asks; null where there is none.</summary>
    public static (Actor By, Command Command)? Work(CaseState state, Dice dice)
    {
        var tasks = state.Tasks.Values.ToImmutableArray();
        return tasks.IsEmpty ? null : Work(state, dice.Of(tasks), dice);
    }

    /// <summary>Somebody who may does what a task asks: takes it first, where it has to be taken; a supervisor gives it to somebody where its strategy found nobody.</summary>
    public static (Actor By, Command Command)? Work(CaseState state, OpenTask task, Dice dice)
    {
        if (task.Role == Roles.Applicant)
        {
            return (ApplicantOf(state), Complete(state, task, dice));
        }

        if (task.AssigneeId is { } holder)
        {
            return (People.Everybody.First(p => p.Id == holder), Complete(state, task, dice));
        }

        var barred = Element(state, task) is { } element ? element.Assignment.NotSamePersonAs.Select(id => state.DoneBy.GetValueOrDefault(id)).ToHashSet() : [];
        var may = People.Holding(state.OfficeId, task.Role).Where(p => !barred.Contains(p.Id)).ToList();
        return may.Count == 0 ? null
            : task.Strategy is not null ? (Any(state.OfficeId, Roles.Supervisor, dice), new ReassignTask(task.Id, dice.Of(may), Because))
            : (dice.Of(may), new ClaimTask(task.Id));
    }

    /// <summary>Something else that is to be done now and then; it may well be refused.</summary>
    public static (Actor By, Command Command) Else(CaseState state, Dice dice)
    {
        var office = state.OfficeId;
        var (supervisor, inspector) = (Any(office, Roles.Supervisor, dice), Any(office, Roles.Inspector, dice));
        var may = ClockActs(state, inspector, dice)
            .Concat(state.Breaches.Keys.Take(1).Select(id => (supervisor, (Command)new ExplainBreach(id, "workload", ""))))
            .Concat(state.DefectRecords.Keys.Select(id => (ApplicantOf(state), (Command)new AcknowledgeDefects(id))))
            .Concat(state.Incidents.Keys.Take(1).Select(id => (supervisor, (Command)new ResolveIncident(id, Because))))
            .Concat(state.Tasks.Keys.Take(1).Select(id => (supervisor, (Command)new ReassignTask(id, dice.Of(People.Everybody), Because))))
            .Concat(state.Tasks.Values.Where(t => t.AssigneeId is not null).Take(1).Select(t => (People.Everybody.First(p => p.Id == t.AssigneeId), (Command)new UnclaimTask(t.Id))))
            .Append((Any(office, Roles.Licensor, dice), new FindFault(AnyFault(dice), Because, true, "C-1")))
            .Append((ApplicantOf(state), new ChooseNoticeChannel(dice.Chance(50) ? NoticeChannel.Post : NoticeChannel.Electronic)))
            .Append(Delivery(state, dice))
            .Append(Adopt(state, dice))
            .ToList();
        return dice.Of(may);
    }

    private static IEnumerable<(Actor By, Command Command)> ClockActs(CaseState state, Actor inspector, Dice dice)
    {
        var rules = World.Of(state).Package.ClockRules;
        foreach (var clock in state.Clocks.Values.Where(c => c.StoppedAt is null))
        {
            var terms = rules.Find(clock.Spec)?.Terms;
            switch (clock.State)
            {
                case ClockState.Running when terms?.Extension is { } extension && (terms.Pauses.IsEmpty || dice.Chance(50)):
                    yield return (Any(state.OfficeId, extension.Role, dice), new ExtendClock(clock.Id, Because, dice.Chance(50) ? null : extension.Period with { Count = dice.Between(1, extension.Period.Count) }));
                    break;
                case ClockState.Running when terms?.Pauses.IsEmpty == false:
                    yield return (inspector, new PauseClock(clock.Id, World.Ground, Because));
                    break;
                case ClockState.Paused:
                    yield return (inspector, new ResumeClock(clock.Id, Because));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Anybody does anything to anything.</summary>
    public static (Actor By, Command Command) Hostile(CaseState state, Dice dice)
    {
        var by = dice.Of(People.Everybody);
        var task = Id(state.Tasks.Keys.Concat(state.EndedTasks).Append("none"), dice);
        var clock = Id(state.Clocks.Keys.Append("none"), dice);
        var reason = dice.Of(["", " ", Because]);
        switch (dice.Below(18))
        {
            case 0: return (by, new ClaimTask(task));
            case 1: return (by, new UnclaimTask(task));
            case 2: return (by, new ReassignTask(task, dice.Of(People.Everybody), reason));
            case 3 or 4 or 5: return (by, BadlyDone(state, task, reason, dice));
            case 6: return (by, new ExtendClock(clock, reason, dice.Of<Allowance?>([null, new(1, PeriodUnit.Day), new(9_999, PeriodUnit.Day), new(0, PeriodUnit.Month)])));
            case 7: return (by, new PauseClock(clock, dice.Of([World.Ground, "opinion", "none"]), reason));
            case 8: return (by, new ResumeClock(clock, reason));
            case 9: return (by, new ExplainBreach(Id(state.Breaches.Keys.Append("none"), dice), dice.Of(["", "other", "workload"]), reason));
            case 10: return (by, new AcknowledgeDefects(Id(state.DefectRecords.Keys.Append("none"), dice)));
            case 11: return (by, new FindFault(AnyFault(dice), reason, dice.Chance(50), dice.Of(["", "C-1"])));
            case 12: return (by, new ChooseNoticeChannel(NoticeChannel.Electronic));
            case 13: return (by, new DeliverMessage("none", null, default));
            case 14: return (by, new SendSignal("none"));
            case 15: return (by, new ResolveIncident("none", reason));
            case 16: return (by, new RecordDelivery(Id(state.Notices.Keys.Append("none"), dice), dice.Of(["mail", "post", "portal"]), dice.Of<string?>([null, "refused"])));
            default: return (by, new AdoptDefinition(dice.Between(0, 4), dice.Of([AdoptionGrounds.Favours, AdoptionGrounds.ActSays, ""]), null, reason));
        }
    }

    /// <summary>Somebody files; mostly well, now and then the renewal of a permit.</summary>
    public static (Actor By, FileApplication Command) Filing(Definition definition, MemoryStore store, Dice dice)
    {
        var (data, papers) = FormFiller.Filing(definition.Package, dice);
        var applicant = dice.Of(People.Applicants);
        var licensor = dice.Of(People.Licensors);
        var isAtCentre = dice.Chance(10);
        var renewed = store.Permits.Count > 0 && dice.Chance(15) ? store.Permit(dice.Of(store.Permits)) : null;
        if (renewed is not null && dice.Chance(80))
        {
            applicant = People.Applicants.First(a => a.Id == renewed.HolderId);
            (licensor, isAtCentre) = (renewed.OfficeId, false);
        }

        var office = isAtCentre ? People.Centre : licensor;
        var command = new FileApplication(
            "", office, new Applicant(applicant.Id, applicant.Name, null), data, papers, dice.Chance(70), false, renewed?.Number, isAtCentre ? licensor : null)
        {
            NoticeChannel = dice.Of<NoticeChannel?>([null, null, NoticeChannel.Electronic, NoticeChannel.Post]),
        };
        return dice.Below(12) switch
        {
            0 => (applicant, command with { Data = FormFiller.Bad(definition.Package, definition.Package.Manual.FilingForm, null, dice) }),
            1 => (dice.Of(People.Everybody), command),
            2 => (applicant, command with { Documents = dice.Chance(50) ? [] : [.. papers, new FiledDocument("notOfTheManual", "a.pdf", "application/pdf", new string('0', 64), 1)] }),
            _ => (applicant, command),
        };
    }

    /// <summary>The one who applied.</summary>
    public static Actor ApplicantOf(CaseState state) => People.Applicants.First(a => a.Id == state.Applicant!.UserId);

    private static CompleteTask Complete(CaseState state, OpenTask task, Dice dice)
    {
        var package = World.Of(state).Package;
        var element = Element(state, task);
        var outcomes = element?.Outcomes ?? LawTasks.OutcomesOf(state, task);
        var outcome = outcomes.IsEmpty ? null : Likely(task, outcomes, dice);
        var data = element?.Form is { } form ? FormFiller.Good(package, form, outcome?.Id ?? "done", dice) : default;
        return new CompleteTask(task.Id, outcome?.Id, data, Because, []);
    }

    // What the table recommends, or else anything.
    private static OutcomeSpec Likely(OpenTask task, ImmutableArray<OutcomeSpec> outcomes, Dice dice) =>
        task.Recommended is { } recommended && dice.Chance(50) ? outcomes.First(o => o.Id == recommended.Outcome) : dice.Of(outcomes);

    private static CompleteTask BadlyDone(CaseState state, string task, string reason, Dice dice)
    {
        var package = World.Of(state).Package;
        var element = state.Tasks.TryGetValue(task, out var open) ? Element(state, open) : null;
        var outcome = dice.Of([.. element?.Outcomes.Select(o => o.Id) ?? [], null, "done", "none"]);
        var data = element?.Form is not { } form ? default : dice.Chance(50) ? FormFiller.Bad(package, form, null, dice) : FormFiller.Good(package, form, outcome ?? "done", dice);
        return new CompleteTask(task, outcome, dice.Chance(90) ? data : JsonElement.Parse("{}"), reason, []);
    }

    private static (Actor By, Command Command) Delivery(CaseState state, Dice dice)
    {
        var notice = Id(state.Notices.Values.Where(n => n.DeliveredAt is null).Select(n => n.Id), dice);
        var isPost = state.NoticeChannel == NoticeChannel.Post && state.Notices.GetValueOrDefault(notice)?.To == Roles.Applicant;
        var error = dice.Chance(20) ? "refused" : null;
        return isPost
            ? (Any(state.OfficeId, Roles.ReceivingOfficer, dice), new RecordDelivery(notice, DeliveryChannels.Post, error))
            : (Actor.System, new RecordDelivery(notice, DeliveryChannels.Mail, error));
    }

    private static (Actor By, Command Command) Adopt(CaseState state, Dice dice) => (
        Any(state.OfficeId, Roles.Licensor, dice),
        new AdoptDefinition(state.DefinitionVersion + 1, dice.Chance(50) ? AdoptionGrounds.Favours : AdoptionGrounds.ActSays, "Simulated s.9", Because));

    private static UserTask? Element(CaseState state, OpenTask task) => task.ElementId is { } id ? World.Of(state).Package.Process.Node(id) as UserTask : null;

    private static Actor Any(string office, string role, Dice dice) => dice.Of(People.Holding(office, role));

    private static Engine.Fault AnyFault(Dice dice) => dice.Chance(50) ? Engine.Fault.Negligence : Engine.Fault.Dishonesty;

    private static string Id(IEnumerable<string> ids, Dice dice)
    {
        var all = ids.ToList();
        return all.Count == 0 ? "none" : dice.Of(all);
    }
}
