using System.Net;
using System.Text;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Permits.Proof;
using Permits.Server.Features.Audit;
using Permits.Server.Features.Notices;
using Permits.Server.Hosting;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Permits.Storage;
using Xunit;

namespace Permits.Server.Tests.Audit;

/// <summary>Checkpoints leave the office on paper and by mail.</summary>
public sealed class CheckpointPageTests : IAsyncLifetime
{
    private readonly TestServer _server = new();

    private IPermitStore Store => _server.Services.GetRequiredService<IPermitStore>();

    private string Outbox => Path.Combine(_server.Folder, "outbox");

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("th")]
    [InlineData("en")]
    public async Task Checkpoint_made_on_the_page_is_listed_and_its_sheet_says_what_was_signed(string language)
    {
        await FoodPremises.FileAsync(await _server.AsAsync("applicant1"));
        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");
        await auditor.OpenAsync("/audit/checkpoints?lang=" + language);

        await auditor.SendAsync("form[action='/audit/checkpoints']", []);

        var made = (await Store.CheckpointsAsync(long.MaxValue, 1, default)).Single();
        var note = SignedNote.Parse(auditor.Page.QuerySelector("[data-test=note]")!.TextContent)!;
        note.ToString().Should().Be(made.Note);
        note.IsSignedBy(NoteKey.Parse((await Store.CheckpointKeysAsync(default)).Single())!).Should().BeTrue();
        var root = Checkpoint.Parse(note.Text)!.Root;
        string.Concat(auditor.Page.QuerySelectorAll(".hex li").Select(l => l.TextContent)).Should().Be(root.ToString());
        auditor.Text("[data-test=sheet]").Should().Contain(Convert.ToBase64String(root.ToArray())).And.Contain(note.Signatures[0].KeyId.ToString("x8", System.Globalization.CultureInfo.InvariantCulture));

        await auditor.OpenAsync("/audit/checkpoints");
        auditor.Text("[data-test=checkpoints] tbody").Should().Contain(root.ToString());
        await auditor.OpenAsync($"/audit/checkpoints/{made.Number + 1}");
        auditor.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_receiver_gets_one_signed_checkpoint_a_day_in_both_languages()
    {
        var post = Post("one@example.org", "two@example.org");

        await post.SendAsync(default);
        await post.SendAsync(default);

        var letters = Directory.GetFiles(Outbox, "checkpoint-2026-01-05-*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        letters.Should().HaveCount(2);
        letters.Should().ContainSingle(l => l.Contains("To: one@example.org", StringComparison.Ordinal)).And.ContainSingle(l => l.Contains("To: two@example.org", StringComparison.Ordinal));
        var body = Encoding.UTF8.GetString(Convert.FromBase64String(letters[0][(letters[0].IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]));
        body.Should().Contain("โปรดเก็บจดหมายนี้ไว้").And.Contain("Please keep this letter");
        var note = SignedNote.Parse(body.Split("----------\n")[1])!;
        note.IsSignedBy(NoteKey.Parse((await Store.CheckpointKeysAsync(default)).Single())!).Should().BeTrue();

        (await FoodPremises.AdvanceAsync(_server.Client, "P1D")).EnsureSuccessStatusCode();
        await post.SendAsync(default);
        Directory.GetFiles(Outbox, "checkpoint-2026-01-06-*.eml").Should().HaveCount(2);
    }

    [Fact]
    public async Task Letter_that_did_not_leave_is_sent_the_next_time()
    {
        await File.WriteAllTextAsync(Outbox, "in the way of the folder");
        var post = Post("one@example.org");
        await post.SendAsync(default);
        File.Delete(Outbox);

        await post.SendAsync(default);

        Directory.GetFiles(Outbox, "checkpoint-*.eml").Should().ContainSingle();
    }

    private CheckpointPost Post(params string[] receivers)
    {
        var all = _server.Services;
        return new CheckpointPost(
            Store, all.GetRequiredService<CheckpointSigning>(), all.GetRequiredService<IMailSender>(), all.GetRequiredService<ServerSettings>() with { CheckpointMail = [.. receivers] },
            all.GetRequiredService<IClock>(), NullLogger<CheckpointPost>.Instance);
    }
}
