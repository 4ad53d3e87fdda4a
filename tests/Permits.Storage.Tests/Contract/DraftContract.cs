using System.Runtime.InteropServices;
using System.Text;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>Drafts: nobody's work is lost, and nothing is published that a second designer has not approved.</summary>
public abstract class DraftContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string Manual = "manual.yaml";

    private static readonly Doing First = new(People.Designer, Complete);

    private static readonly Doing Second = new(new Actor("designer2", "ผู้ออกแบบสอง", []), Complete + Duration.FromHours(1));

    [SkippableFact]
    public async Task Draft_of_a_version_holds_its_own_files_byte_for_byte_and_no_statute()
    {
        var draft = await OpenAsync();

        draft.Should().Match<Draft>(d => d.BasedOn == 1 && d.OpenedBy == "designer" && !d.IsInReview);
        var files = (await Store.DraftFilesAsync(FoodPremises, default))!;
        files.Files.Keys.Should().Equal(Packages.FoodPremises.WithoutStatutes().Files.Keys);
        foreach (var (path, content) in files.Files)
        {
            content.Should().Equal(Packages.FoodPremises.Files[path], path);
        }
    }

    [SkippableFact]
    public async Task Second_draft_of_a_permit_type_is_refused_unless_it_says_which_draft_it_replaces()
    {
        var draft = await OpenAsync();

        (await TryOpenAsync(null)).Problems.Single().Code.Should().Be("draft.open-already");
        (await TryOpenAsync("another tag")).Problems.Single().Code.Should().Be("draft.changed");
        (await TryOpenAsync(draft.Tag)).IsOk.Should().BeTrue();
    }

    [SkippableFact]
    public async Task Draft_is_made_from_a_version_or_of_a_permit_type_without_versions()
    {
        (await Store.OpenDraftAsync(FoodPremises, 7, Packages.FoodPremises, null, First, default)).Problems.Single().Code.Should().Be("draft.version-unknown");
        (await Store.OpenDraftAsync(FoodPremises, null, Packages.FoodPremises, null, First, default)).Problems.Single().Code.Should().Be("draft.version-unknown");
        (await Store.OpenDraftAsync("never-seen", null, Packages.FoodPremises, null, First, default)).IsOk.Should().BeTrue();
    }

    [SkippableFact]
    public async Task Save_made_from_what_somebody_else_has_changed_since_is_refused_and_changes_nothing()
    {
        var tag = TagIn(await OpenAsync(), Manual);
        var saved = (await SaveAsync(Manual, "hers", tag, Second)).Value;

        var late = await SaveAsync(Manual, "his", tag, First);

        late.Problems.Single().Code.Should().Be("draft.changed");
        (await TextAsync(Manual)).Should().Be("hers");
        (await SaveAsync(Manual, "his", saved.Tag, First)).IsOk.Should().BeTrue("he has seen hers now");
    }

    [SkippableFact]
    public async Task Two_designers_save_different_files_without_hindering_each_other()
    {
        var draft = await OpenAsync();

        (await SaveAsync(Manual, "hers", TagIn(draft, Manual), Second)).IsOk.Should().BeTrue();
        (await SaveAsync("process.bpmn", "his", TagIn(draft, "process.bpmn"), First)).IsOk.Should().BeTrue();
    }

    [SkippableFact]
    public async Task New_file_is_refused_where_there_is_one_or_where_packages_have_no_such_place()
    {
        await OpenAsync();

        (await SaveAsync(Manual, "x", null, First)).Problems.Single().Code.Should().Be("draft.changed");
        (await SaveAsync("../secret", "x", null, First)).Problems.Single().Code.Should().Be("draft.unknown-path");
        (await SaveAsync("_statutes/own.yaml", "x", null, First)).Problems.Single().Code.Should().Be("draft.unknown-path");
        (await SaveAsync("forms/extra.json", "{}", null, First)).IsOk.Should().BeTrue();
    }

    [SkippableFact]
    public async Task Draft_in_review_stays_as_it_is_until_the_review_is_over()
    {
        await ReviewedAsync();
        var draft = (await Store.DraftAsync(FoodPremises, default))!;

        (await SaveAsync(Manual, "x", TagIn(draft, Manual), First)).Problems.Single().Code.Should().Be("draft.in-review");
        (await Store.RemoveDraftFileAsync(FoodPremises, Manual, TagIn(draft, Manual), default)).Problems.Single().Code.Should().Be("draft.in-review");
        (await Store.DropDraftAsync(FoodPremises, draft.Tag, default)).Problems.Single().Code.Should().Be("draft.in-review");
        (await Store.EndReviewAsync(FoodPremises, null, First, default)).Value.State.Should().Be(DraftReviewState.Withdrawn);
        (await SaveAsync(Manual, "x", TagIn(draft, Manual), First)).IsOk.Should().BeTrue();
    }

    [SkippableFact]
    public async Task Review_is_refused_with_every_error_of_the_package_without_a_note_and_without_a_change()
    {
        var draft = await OpenAsync();
        (await RequestAsync("ไม่ได้แก้อะไร")).Problems.Single().Code.Should().Be("definition.unchanged");
        (await RequestAsync(" ")).Problems.Select(p => p.Code).Should().Equal("definition.unchanged", "draft.note-missing");

        await SaveAsync(Manual, "slug: [", TagIn(draft, Manual), First);
        (await RequestAsync("แก้คู่มือ")).Problems.Should().OnlyContain(p => p.Code.StartsWith("package.yaml", StringComparison.Ordinal));
        (await Store.DraftAsync(FoodPremises, default))!.IsInReview.Should().BeFalse();
    }

    [SkippableFact]
    public async Task Review_is_refused_where_the_manual_is_of_another_permit_type()
    {
        var draft = await OpenAsync();
        await SaveAsync(Manual, (await TextAsync(Manual)).Replace("slug: food-premises", "slug: food-stalls", StringComparison.Ordinal), TagIn(draft, Manual), First);

        (await RequestAsync("เปลี่ยนรหัส")).Problems.Single().Code.Should().Be("draft.other-slug");
    }

    [SkippableFact]
    public async Task Only_another_designer_publishes_a_draft_and_it_is_gone_then()
    {
        await ReviewedAsync();
        (await Store.ApproveReviewAsync(FoodPremises, Statutes, First, default)).Problems.Single().Code.Should().Be("draft.second-person");

        var published = (await Store.ApproveReviewAsync(FoodPremises, Statutes, Second, default)).Value;

        published.Version.Should().Be(2);
        published.EffectiveFrom.Should().Be(Second.Now, "no day was asked for");
        (await Store.DraftAsync(FoodPremises, default)).Should().BeNull();
        (await Store.ReviewsOfAsync(FoodPremises, default)).Single().Should().Match<DraftReview>(
            r => r.State == DraftReviewState.Approved && r.Version == 2 && r.RequestedBy == "designer" && r.DecidedBy == "designer2" && r.Note == "ชื่อกอง");
    }

    [SkippableFact]
    public async Task Version_comes_into_force_on_the_day_asked_for_or_at_once_where_that_day_has_passed()
    {
        await ReviewedAsync(Complete + Duration.FromDays(30));
        (await Store.ApproveReviewAsync(FoodPremises, Statutes, Second, default)).Value.EffectiveFrom.Should().Be(Complete + Duration.FromDays(30));

        await ReviewedAsync(Complete + Duration.FromDays(40), "en: Public Health Division", "en: Health Division");
        var late = Second with { Now = Complete + Duration.FromDays(50) };
        (await Store.ApproveReviewAsync(FoodPremises, Statutes, late, default)).Value.EffectiveFrom.Should().Be(late.Now);
    }

    [SkippableFact]
    public async Task Statute_changed_since_the_request_bars_the_approval()
    {
        await ReviewedAsync();

        var approved = await Store.ApproveReviewAsync(FoodPremises, files => Appended(Statutes(files), "_statutes/facilitation-act-2558.yaml", "\n# later\n"), Second, default);

        approved.Problems.Single().Code.Should().Be("draft.statutes-changed");
        (await Store.DraftAsync(FoodPremises, default))!.IsInReview.Should().BeTrue();
    }

    [SkippableFact]
    public async Task Return_asks_for_a_comment_and_lets_the_draft_be_edited_again()
    {
        await ReviewedAsync();

        (await Store.EndReviewAsync(FoodPremises, " ", Second, default)).Problems.Single().Code.Should().Be("draft.comment-missing");
        (await Store.EndReviewAsync(FoodPremises, "เวลาตรวจสั้นไป", Second, default)).Value.State.Should().Be(DraftReviewState.Returned);
        (await Store.EndReviewAsync(FoodPremises, "อีกครั้ง", Second, default)).Problems.Single().Code.Should().Be("draft.no-review");
        (await Store.DraftAsync(FoodPremises, default))!.IsInReview.Should().BeFalse();
    }

    [SkippableFact]
    public async Task Draft_outlives_a_restart_with_its_review()
    {
        await ReviewedAsync();

        await RestartAsync();

        (await Store.DraftsAsync(default)).Single().Should().Match<Draft>(d => d.Slug == FoodPremises && d.IsInReview && d.Review!.Note == "ชื่อกอง");
    }

    private static PackageFiles Statutes(PackageFiles files) =>
        new(files.Files.AddRange(Packages.FoodPremises.Files.Where(f => f.Key.StartsWith("_statutes/", StringComparison.Ordinal))));

    private static PackageFiles Appended(PackageFiles files, string path, string text) => new(files.Files.SetItem(path, [.. files.Files[path], .. Encoding.UTF8.GetBytes(text)]));

    private static string TagIn(Draft draft, string path) => draft.Files.Single(f => f.Path == path).Tag;

    private Task<Result<Draft>> TryOpenAsync(string? replaces) => Store.OpenDraftAsync(FoodPremises, 1, Packages.FoodPremises, replaces, First, default);

    private async Task<Draft> OpenAsync()
    {
        var opened = await TryOpenAsync(null);
        opened.Problems.Should().BeEmpty();
        return opened.Value;
    }

    private Task<Result<DraftFile>> SaveAsync(string path, string text, string? expected, Doing by) =>
        Store.SaveDraftFileAsync(FoodPremises, path, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text)), expected, by, default);

    private async Task<string> TextAsync(string path) => Encoding.UTF8.GetString((await Store.DraftFilesAsync(FoodPremises, default))!.Files[path].AsSpan());

    private Task<Result<DraftReview>> RequestAsync(string note, Instant? effectiveFrom = null) =>
        Store.RequestReviewAsync(FoodPremises, Statutes, note, effectiveFrom, First, default);

    /// <summary>A draft with another name of the unit in its manual, in review.</summary>
    private async Task ReviewedAsync(Instant? effectiveFrom = null, string from = "en: Public Health Division", string to = "en: Division of Public Health")
    {
        var draft = await OpenAsync();
        await SaveAsync(Manual, (await TextAsync(Manual)).Replace(from, to, StringComparison.Ordinal), TagIn(draft, Manual), First);
        (await RequestAsync("ชื่อกอง", effectiveFrom)).Problems.Should().BeEmpty();
    }
}
