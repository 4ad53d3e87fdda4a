using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Features.Definitions;
using Permits.Server.Ui;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Designing;

/// <summary>An entry of a list to choose from.</summary>
/// <param name="Id">What is written into the file.</param>
/// <param name="Th">Its name.</param>
/// <param name="En">Its name in English.</param>
public sealed record Pick(string Id, string Th, string En)
{
    /// <summary>An entry with a name in both languages.</summary>
    public static Pick Of(string id, LocalText name) => new(id, name.Th, name.En);
}

/// <summary>A statute to choose from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Clocks">Its clocks.</param>
/// <param name="Sections">The sections it cites.</param>
public sealed record StatutePick(string Id, LocalText Title, ImmutableArray<StatuteClockPick> Clocks, ImmutableArray<string> Sections);

/// <summary>A clock of a statute.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Cite">The section.</param>
public sealed record StatuteClockPick(string Id, LocalText Title, string Cite);

/// <summary>A form with the fields that conditions and letters can name.</summary>
/// <param name="Name">Its name in the package.</param>
/// <param name="Fields">Its fields.</param>
public sealed record FormPick(string Name, ImmutableArray<FieldPick> Fields);

/// <summary>A field of a form.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Label">Its label.</param>
/// <param name="Type">What it is.</param>
public sealed record FieldPick(string Key, LocalText Label, FieldType Type);

/// <summary>A rule of law that clocks cite.</summary>
/// <param name="Row">Its row in <c>docs/law.md</c>.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Cite">The section.</param>
public sealed record LawPick(string Row, LocalText Title, string Cite);

/// <summary>What a designer chooses from, for one draft.</summary>
/// <param name="Roles">Who does a task.</param>
/// <param name="Offices">The offices of the register.</param>
/// <param name="OfficeKinds">Their kinds.</param>
/// <param name="Statutes">The statutes there are.</param>
/// <param name="Milestones">The milestones that a diagram places.</param>
/// <param name="Results">How an application ends.</param>
/// <param name="Recipients">To whom letters go.</param>
/// <param name="Units">In what clocks count.</param>
/// <param name="Forms">The draft's forms.</param>
/// <param name="Notices">The draft's letters.</param>
/// <param name="Decisions">The draft's decisions.</param>
/// <param name="Tasks">The draft's user tasks.</param>
/// <param name="Laws">The rules of law that a clock can name: those of <c>docs/law.md</c>, and what else the draft's clocks name.</param>
public sealed record PickLists(
    ImmutableArray<Pick> Roles, ImmutableArray<Pick> Offices, ImmutableArray<string> OfficeKinds, ImmutableArray<StatutePick> Statutes, ImmutableArray<Pick> Milestones,
    ImmutableArray<Pick> Results, ImmutableArray<Pick> Recipients, ImmutableArray<Pick> Units, ImmutableArray<FormPick> Forms, ImmutableArray<string> Notices,
    ImmutableArray<string> Decisions, ImmutableArray<Pick> Tasks, ImmutableArray<LawPick> Laws);

/// <summary>Makes the lists from the register, the statutes and the draft itself.</summary>
/// <param name="queries">The register.</param>
/// <param name="workflows">The statutes.</param>
public sealed class PickListMaker(IQueries queries, WorkflowsFolder workflows)
{
    /// <summary>The lists for a package that may be unfinished: what cannot be read adds nothing.</summary>
    public async Task<PickLists> MakeAsync(PackageFiles files, CancellationToken cancel)
    {
        var offices = await queries.AskAsync(new Offices(), cancel);
        var statutes = workflows.Statutes;
        var outline = PackageOutline.Of(files);
        return new PickLists(
            [.. PackageWords.OfficeRoles.Append(Roles.Applicant).Select(role => Pick.Of(role, CommonTexts.Role(role)))],
            [.. offices.Select(o => Pick.Of(o.Id, o.Name))],
            [.. offices.Select(o => o.Kind).Distinct(StringComparer.Ordinal).Where(kind => kind != OfficeKinds.ReceptionCentre).Order(StringComparer.Ordinal)],
            [.. statutes.Select(s => new StatutePick(
                s.Id, s.Title, [.. s.Clocks.Select(c => new StatuteClockPick(c.Id, c.Title, c.Cite))],
                [.. s.Clocks.Select(c => c.Cite).Distinct(StringComparer.Ordinal)]))],
            [.. PackageWords.Placed.Select(m => Pick.Of(m, CommonTexts.Milestone(m)))],
            [.. PermitWords.Results.Select(r => Pick.Of(r, CommonTexts.Result(r)))],
            [.. PackageWords.Recipients.Select(r => Pick.Of(r, r == PackageWords.Opdc ? DesigningTexts.Opdc : CommonTexts.Role(r)))],
            [.. Enum.GetValues<PeriodUnit>().Select(u => new Pick(u.ToWire(), ThaiFormat.Unit(u), EnglishFormat.Unit(u, 2)))],
            [.. outline.Forms.Select(f => new FormPick(f.Name, [.. f.Fields.Where(x => x.Key is not null).Select(x => new FieldPick(x.Key!, x.Label, x.Type))]))],
            outline.Notices, outline.Decisions, [.. outline.Tasks.Select(t => Pick.Of(t.Id, t.Name))],
            [.. LawRows.All.Concat(outline.Laws.Select(c => new LawPick(c.Law, c.Name, c.Cite))).Where(l => l.Row.Length > 0).DistinctBy(l => l.Row)]);
    }
}
