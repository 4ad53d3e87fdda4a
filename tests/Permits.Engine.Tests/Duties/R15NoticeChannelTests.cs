using FluentAssertions;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R15 (EGA s.11): notices go electronically unless the applicant opts out; when each was queued and when it left is kept.</summary>
public sealed class R15NoticeChannelTests
{
    [Fact]
    public void Notices_go_electronically_unless_post_is_chosen() => Copied().State.NoticeChannel.Should().Be(NoticeChannel.Electronic);

    [Fact]
    public void Applicant_may_choose_post_when_he_files()
    {
        var scenario = new Scenario(DutyModels.Define());

        scenario.Accept(People.Applicant, Scenario.Filing() with { NoticeChannel = NoticeChannel.Post });

        scenario.State.NoticeChannel.Should().Be(NoticeChannel.Post);
    }

    [Fact]
    public void Applicant_may_change_his_mind_later_and_only_he()
    {
        var scenario = Copied();
        scenario.Accept(People.Applicant, new ChooseNoticeChannel(NoticeChannel.Post));
        scenario.Accept(People.Applicant, new ChooseNoticeChannel(NoticeChannel.Electronic));

        scenario.Of<NoticeChannelChosen>().Select(c => c.Channel).Should().Equal(NoticeChannel.Post, NoticeChannel.Electronic);
        scenario.Refusal(People.Applicant, new ChooseNoticeChannel(NoticeChannel.Electronic)).Should().Be("notice-channel.unchanged");
        scenario.Refusal(People.Officer1, new ChooseNoticeChannel(NoticeChannel.Post)).Should().Be("notice-channel.applicant-only");
    }

    [Fact]
    public void Letter_of_an_applicant_who_chose_post_waits_for_the_officer_who_posts_it()
    {
        var scenario = Copied();
        scenario.Accept(People.Applicant, new ChooseNoticeChannel(NoticeChannel.Post));
        var notice = scenario.State.Notices.Values.Single();

        scenario.Refusal(Actor.System, new RecordDelivery(notice.Id, "portal", null)).Should().Be("notice.by-post");
        scenario.Refusal(People.Supervisor, new RecordDelivery(notice.Id, "post", null)).Should().Be("task.role-missing");
        scenario.At("2025-03-14T14:00").Accept(People.Officer1, new RecordDelivery(notice.Id, "post", null));

        scenario.State.Notices[notice.Id].Should().Match<Notice>(n =>
            n.QueuedAt == Scenario.Local("2025-03-13T10:00") && n.DeliveredAt == Scenario.Local("2025-03-14T14:00"));
        scenario.Refusal(People.Officer1, new RecordDelivery(notice.Id, "post", null)).Should().Be("notice.already-delivered");
    }

    [Fact]
    public void Electronic_notice_is_not_recorded_as_posted()
    {
        var scenario = Copied();

        scenario.Refusal(People.Officer1, new RecordDelivery(scenario.State.Notices.Keys.Single(), "post", null)).Should().Be("notice.electronic");
    }

    private static Scenario Copied()
    {
        var scenario = DutyModels.Filed();
        scenario.Do(People.Officer1, "check", "defects", DutyModels.Record);
        return scenario;
    }
}
