using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Proof;
using Permits.Time;

namespace Permits.Engine;

/// <summary>A role held in an office.</summary>
/// <param name="OfficeId">The office.</param>
/// <param name="Role">E.g. <c>receiving-officer</c>, <c>inspector</c>, <c>licensor</c>, <c>supervisor</c>.</param>
public sealed record Post(string OfficeId, string Role);

/// <summary>Who acts.</summary>
/// <param name="Id">Stable user id; <c>system</c> for the clock sweep and other jobs.</param>
/// <param name="Name">Display name.</param>
/// <param name="Posts">Roles held in offices; empty for applicants.</param>
public sealed record Actor(string Id, string Name, ImmutableArray<Post> Posts)
{
    /// <summary>The engine's own jobs.</summary>
    public static Actor System { get; } = new("system", "system", []);

    /// <summary>Whether the actor holds a role in an office.</summary>
    public bool Holds(string officeId, string role) => Posts.Any(p => p.OfficeId == officeId && p.Role == role);
}

/// <summary>All that <see cref="Decider"/> may know beside model, case and command. Read once per command by the host.</summary>
/// <param name="Now">The one "now" of the command.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Calendar">The working calendar of the case's office.</param>
public sealed record DecisionContext(Instant Now, Actor Actor, WorkCalendar Calendar)
{
    /// <summary>The permit that a filing names to be renewed (R16); null where it names none or there is none with the number.</summary>
    public Permit? Renewed { get; init; }

    /// <summary>The version that a command wants the case to go over to (R2); null where it wants none or there is none with the number.</summary>
    public Definition? Target { get; init; }

    /// <summary>Whom a task can be given to; null where the command gives none out.</summary>
    public Roster? Roster { get; init; }
}

/// <summary>What giving out a task rests on, gathered by the store at that moment.</summary>
/// <param name="Officers">Everyone who holds the task's role in the case's office, in any order.</param>
/// <param name="Previous">The hash of the case's last event, which the lot is seeded by.</param>
public sealed record Roster(ImmutableArray<RosterOfficer> Officers, Digest Previous);

/// <summary>One who holds the role.</summary>
/// <param name="Id">His account.</param>
/// <param name="Name">His name.</param>
/// <param name="Skills">Codes of what he is skilled in.</param>
/// <param name="IsAway">Whether he takes no new tasks for the time being.</param>
/// <param name="OpenTasks">How many tasks he holds, of all applications.</param>
public sealed record RosterOfficer(string Id, string Name, ImmutableArray<string> Skills, bool IsAway, int OpenTasks);

/// <summary>A filed paper: where its bytes are and what they are.</summary>
/// <param name="DocumentId">The <see cref="DocumentSpec.Id"/> it answers.</param>
/// <param name="FileName">As the applicant named it.</param>
/// <param name="MediaType">By content, not by name: <c>application/pdf</c>, <c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Sha256">Lower-case hex; the store's key.</param>
/// <param name="Length">In bytes.</param>
public sealed record FiledDocument(string DocumentId, string FileName, string MediaType, string Sha256, long Length);

/// <summary>Who applies.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">Name as shown on the case.</param>
/// <param name="Email">Where mail goes; null where none.</param>
public sealed record Applicant(string UserId, string Name, string? Email);

/// <summary>What somebody wants done to one application. Names are imperative.</summary>
public abstract record Command;

/// <summary>Files an application. The only command on a case that is not there yet.</summary>
/// <param name="Number">Given by the store, e.g. <c>FOD-2569-000123</c>.</param>
/// <param name="OfficeId">The office that receives it.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Data">The filing form's data, validated here.</param>
/// <param name="Documents">The papers.</param>
/// <param name="FiledElectronically">Whether EGA s.10 (deemed receipt) applies.</param>
/// <param name="IsDemo">Whether it is a demonstration case, marked as such on every screen.</param>
/// <param name="Renews">The number of the permit it renews (R16); null where it renews none.</param>
/// <param name="ForwardTo">
/// The licensor's office, where <paramref name="OfficeId"/> is a reception centre that is to send the matter on (R14); null where the
/// licensor's own office receives it.
/// </param>
public sealed record FileApplication(
    string Number, string OfficeId, Applicant Applicant, JsonElement Data, ImmutableArray<FiledDocument> Documents, bool FiledElectronically, bool IsDemo,
    string? Renews = null, string? ForwardTo = null) : Command
{
    /// <summary>How the applicant wants notices (EGA s.11); null means electronically.</summary>
    public NoticeChannel? NoticeChannel { get; init; }
}

/// <summary>Takes an open task for oneself.</summary>
/// <param name="TaskId">The task.</param>
public sealed record ClaimTask(string TaskId) : Command;

/// <summary>
/// Applies the strategy of a task that has just opened. Sent by the store right after the events that opened it were written, so that the
/// lot is seeded by a hash that nobody could know before.
/// </summary>
/// <param name="TaskId">The task, from <see cref="GivingOut.NextTask"/>.</param>
public sealed record GiveOutTask(string TaskId) : Command;

/// <summary>Gives a claimed task back.</summary>
/// <param name="TaskId">The task.</param>
public sealed record UnclaimTask(string TaskId) : Command;

/// <summary>A supervisor gives a task to another officer.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="To">The officer, with the posts needed to check that he may do it.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ReassignTask(string TaskId, Actor To, string Reason) : Command;

/// <summary>Finishes a task.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Outcome">One of the task's outcomes; null where it has only one.</param>
/// <param name="Data">Its form's data; an undefined element where it has no form.</param>
/// <param name="Reason">The written reason, where the outcome asks for one.</param>
/// <param name="Documents">Papers added by the applicant in answer to a defect record.</param>
public sealed record CompleteTask(string TaskId, string? Outcome, JsonElement Data, string? Reason, ImmutableArray<FiledDocument> Documents) : Command;

/// <summary>Extends a running clock as the permit's Act allows (R11).</summary>
/// <param name="ClockId">The clock.</param>
/// <param name="Reason">Why; goes to the applicant.</param>
/// <param name="By">How long, at most what the Act allows and in its unit; null for as long as it allows.</param>
public sealed record ExtendClock(string ClockId, string Reason, Allowance? By = null) : Command;

/// <summary>Lets a running clock stand still on a ground that a law gives.</summary>
/// <param name="ClockId">The clock.</param>
/// <param name="Ground">The id of one of the clock's grounds.</param>
/// <param name="Reason">The facts in this case; never empty.</param>
public sealed record PauseClock(string ClockId, string Ground, string Reason) : Command;

/// <summary>Lets a paused clock run again.</summary>
/// <param name="ClockId">The clock.</param>
/// <param name="Reason">What ended the ground; never empty.</param>
public sealed record ResumeClock(string ClockId, string Reason) : Command;

/// <summary>Lets the application be judged by a later version (R2, LFA s.11).</summary>
/// <param name="Version">The version.</param>
/// <param name="Ground">One of <see cref="AdoptionGrounds"/>.</param>
/// <param name="Cite">The section of the Act that says so; null where the ground is favour.</param>
/// <param name="Reason">Why; goes to the applicant.</param>
public sealed record AdoptDefinition(int Version, string Ground, string? Cite, string Reason) : Command
{
    /// <summary>Elements of the later version that stand for others of the present one, by the present ids; null where each keeps its id.</summary>
    public ImmutableSortedDictionary<string, string>? Moves { get; init; }

    /// <summary>The approved migration that it is part of; null where the licensor lets this one application go over.</summary>
    public ApprovedMigration? Migration { get; init; }
}

/// <summary>A migration of many applications, as each of them records it.</summary>
/// <param name="Id">The migration.</param>
/// <param name="From">The version that its applications are judged by before it.</param>
/// <param name="ProposedById">Who proposed it.</param>
/// <param name="ProposedByName">His name then.</param>
/// <param name="ApprovedById">Who approved it: another person.</param>
/// <param name="ApprovedByName">His name then.</param>
public sealed record ApprovedMigration(string Id, int From, string ProposedById, string ProposedByName, string ApprovedById, string ApprovedByName);

/// <summary>The applicant signs the record of defects (R5, doubt D12).</summary>
/// <param name="RecordId">The record.</param>
public sealed record AcknowledgeDefects(string RecordId) : Command;

/// <summary>The licensor finds fault, so that one act which LFA s.8 para 3 bars may be done (R6).</summary>
/// <param name="Fault">Negligence or dishonesty of an official.</param>
/// <param name="Reason">What is missing and why approval is impossible without it.</param>
/// <param name="MakesApprovalImpossible">Must be true: the Act lets the bar be lifted in no other case.</param>
/// <param name="CaseFile">The file in which discipline or prosecution goes on; never empty.</param>
public sealed record FindFault(Fault Fault, string Reason, bool MakesApprovalImpossible, string CaseFile) : Command;

/// <summary>The applicant chooses how notices reach him (R15).</summary>
public sealed record ChooseNoticeChannel(NoticeChannel Channel) : Command;

/// <summary>Writes why a breach came about.</summary>
/// <param name="BreachId">The breach.</param>
/// <param name="Code">A reason code.</param>
/// <param name="Text">In words; needed for <c>other</c>.</param>
public sealed record ExplainBreach(string BreachId, string Code, string Text) : Command;

/// <summary>A supervisor answers for a breach: he has seen it, and says what was done about it.</summary>
/// <param name="BreachId">The breach.</param>
/// <param name="CorrectiveAct">What was done so that it ends and does not come again; never empty.</param>
public sealed record AcknowledgeBreach(string BreachId, string CorrectiveAct) : Command;

/// <summary>A message comes from outside, such as a payment made.</summary>
/// <param name="Name">The message's name on the diagram.</param>
/// <param name="Key">The key that says which waiting event is meant; null where the name is enough.</param>
/// <param name="Data">What it holds.</param>
public sealed record DeliverMessage(string Name, string? Key, JsonElement Data) : Command;

/// <summary>A signal comes from outside.</summary>
/// <param name="Name">The signal's name on the diagram.</param>
public sealed record SendSignal(string Name) : Command;

/// <summary>An incident was seen to: the run tries again from the element.</summary>
/// <param name="ElementId">The element.</param>
/// <param name="Reason">What was done about it; never empty.</param>
public sealed record ResolveIncident(string ElementId, string Reason) : Command;

/// <summary>Lets everything happen that has fallen due by now. Sent by the sweep; every other command implies it.</summary>
public sealed record PassTime : Command;

/// <summary>
/// Derives the live clocks of a case anew after a confirmed change of its calendar, which the context's calendar already has. Sent by the
/// store for every case that the change can touch; doing it twice changes nothing.
/// </summary>
/// <param name="ChangeId">The calendar change.</param>
/// <param name="Reason">What was announced, and why where that was said.</param>
/// <param name="ConfirmedAt">From when the change counts: what fell due before has happened by the old calendar.</param>
public sealed record RederiveClocks(string ChangeId, LocalText Reason, Instant ConfirmedAt) : Command;

/// <summary>Records that a notice left, or could not.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Channel"><c>portal</c> or <c>mail</c>, recorded by the outbox; <c>post</c>, recorded by the officer who posted it.</param>
/// <param name="Error">Null where it was delivered.</param>
public sealed record RecordDelivery(string NoticeId, string Channel, string? Error) : Command;
