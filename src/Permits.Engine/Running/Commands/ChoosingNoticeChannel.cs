namespace Permits.Engine.Running;

/// <summary>
/// The applicant chooses how notices reach him (R15; EGA s.11). On a closed case too, since letters may still be under way.
/// </summary>
internal static class ChoosingNoticeChannel
{
    public static void Handle(Run run, ChooseNoticeChannel command)
    {
        if (run.Context.Actor.Id != run.State.Applicant?.UserId)
        {
            run.Refuse(DutyRefusals.ChannelByApplicantOnly());
            return;
        }

        if (run.State.NoticeChannel == command.Channel)
        {
            run.Refuse(DutyRefusals.SameChannel());
            return;
        }

        run.Emit(new NoticeChannelChosen(command.Channel) { At = run.At });
    }
}
