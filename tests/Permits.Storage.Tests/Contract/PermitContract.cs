using NodaTime;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>Permits issued and renewed (R16; PHA s.55), and the public register of them (R17; EGA s.13).</summary>
public abstract class PermitContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    /// <summary>The old permit holds from 13 March 2025 to 12 March 2026.</summary>
    private static readonly Instant LastDay = Thai.At("2026-03-12 15:00");

    [SkippableFact]
    public async Task A_grant_puts_a_permit_into_the_register()
    {
        var permit = await GrantAsync(await CompleteAsync(), Complete);

        var row = (await Store.AskAsync(new PermitRegister(), default)).Items.Single();

        row.Should().BeEquivalentTo(new
        {
            Number = permit, PermitType = FoodPremises, Office = People.Office, HolderName = "สมศรี ใจดี", ValidFrom = new LocalDate(2025, 3, 13),
            ValidTo = (LocalDate?)new LocalDate(2026, 3, 12), Renews = (string?)null, IsDemo = false,
            Premises = "ชื่อสถานประกอบการ ร้านสมศรี เลขที่ 12/3 ตำบล/แขวง ในเมือง อำเภอ/เขต เมือง จังหวัด สงขลา",
        });
        (await Store.AskAsync(new PermitByNumber(permit), default))!.Number.Should().Be(permit);
    }

    [SkippableFact]
    public async Task The_register_holds_no_identifier_phone_or_mail_address()
    {
        await GrantAsync(await CompleteAsync(), Complete);

        var row = string.Join('|', await Database.RowsAsync("permit"));

        row.Should().NotContain("1101700230708").And.NotContain("0812345678").And.NotContain("@").And.NotContain("90000");
    }

    [SkippableFact]
    public async Task A_renewal_filed_in_time_keeps_the_permit_alive_until_its_refusal_is_notified()
    {
        var permit = await GrantAsync(await CompleteAsync(), Complete);
        var renewal = await FileAsync(LastDay, Filings.Of() with { Renews = permit });
        var late = Thai.At("2026-03-20 10:00");
        (await StandingAsync(permit, late)).Should().Be(PermitStanding.KeptAlive);
        (await HoldingAsync(late)).Should().Equal(permit);

        await DecideAsync(renewal, late, "refuse");

        (await StandingAsync(permit, late)).Should().Be(PermitStanding.Ended);
        (await HoldingAsync(late)).Should().BeEmpty();
        (await Store.AskAsync(new PermitByNumber(permit), default))!.Facts.LastDay(Packages.Calendar.Zone).Should().Be(new LocalDate(2026, 3, 20));
    }

    [SkippableFact]
    public async Task A_renewal_granted_late_leaves_no_gap_between_the_terms()
    {
        var permit = await GrantAsync(await CompleteAsync(), Complete);
        var now = Thai.At("2026-03-20 10:00");

        var next = await GrantAsync(await FileAsync(LastDay, Filings.Of() with { Renews = permit }), now);

        (await Store.AskAsync(new PermitByNumber(next), default)).Should().BeEquivalentTo(new
        {
            Renews = permit, ValidFrom = new LocalDate(2026, 3, 13), ValidTo = (LocalDate?)new LocalDate(2027, 3, 12),
        });
        (await StandingAsync(permit, now)).Should().Be(PermitStanding.Renewed);
        (await HoldingAsync(now)).Should().Equal(next);
    }

    [SkippableFact]
    public async Task A_renewal_filed_late_is_taken_but_the_permit_has_ended()
    {
        var permit = await GrantAsync(await CompleteAsync(), Complete);
        var late = LastDay + Duration.FromDays(1);

        var renewal = await FileAsync(late, Filings.Of() with { Renews = permit });

        (await StateAsync(renewal)).Renewal!.KeepsAlive.Should().BeFalse();
        (await StandingAsync(permit, late)).Should().Be(PermitStanding.Ended);
        (await HoldingAsync(late)).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Two_renewals_of_one_permit_at_the_same_time_become_one()
    {
        var permit = await GrantAsync(await CompleteAsync(), Complete);

        var filed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TryFileAsync(LastDay, Filings.Of() with { Renews = permit }))));

        filed.Should().ContainSingle(f => f.IsOk);
        filed.Where(f => !f.IsOk).Should().OnlyContain(f => f.Problems[0].Code == "permit.renewal-under-way");
    }

    [SkippableFact]
    public async Task A_permit_of_another_or_of_nobody_is_not_renewed()
    {
        var permit = await GrantAsync(await CompleteAsync(People.OtherApplicant), Complete);

        (await TryFileAsync(LastDay, Filings.Of() with { Renews = permit })).Problems.Single().Code.Should().Be("permit.not-the-holder");
        (await TryFileAsync(LastDay, Filings.Of() with { Renews = "P-FOD-2568-999999" })).Problems.Single().Code.Should().Be("permit.not-found");
    }

    [SkippableFact]
    public async Task A_holder_sees_his_own_permits_only()
    {
        var mine = await GrantAsync(await CompleteAsync(), Complete);
        await GrantAsync(await CompleteAsync(People.OtherApplicant), Complete);

        var rows = await Store.AskAsync(new PermitsOfHolder(new OwnerScope(People.Applicant.UserId)), default);

        rows.Items.Select(r => r.Number).Should().Equal(mine);
    }

    [SkippableFact]
    public async Task The_register_is_searched_by_number_holder_and_premises_and_read_in_stretches()
    {
        var first = await GrantAsync(await CompleteAsync(), Complete);
        var second = await GrantAsync(await CompleteAsync(People.OtherApplicant), Complete + Duration.FromMinutes(1));

        (await SearchAsync(first[^3..])).Should().Equal(first);
        (await SearchAsync("ร้านสมศรี")).Should().Equal(second, first);
        (await SearchAsync("%")).Should().BeEmpty("what is typed is no pattern");
        (await Store.AskAsync(new PermitRegister { PermitType = "other" }, default)).Items.Should().BeEmpty();
        (await Store.AskAsync(new PermitRegister { Office = People.OtherOffice }, default)).Items.Should().BeEmpty();
        var page = await Store.AskAsync(new PermitRegister { Limit = 1 }, default);
        page.Items.Single().Number.Should().Be(second);
        (await Store.AskAsync(new PermitRegister { Limit = 1, After = page.Next }, default)).Items.Single().Number.Should().Be(first);
    }

    [SkippableFact]
    public async Task Permits_and_renewals_equal_those_rebuilt_from_the_events()
    {
        var permit = await GrantAsync(await CompleteAsync(), Complete);
        await GrantAsync(await FileAsync(LastDay, Filings.Of() with { Renews = permit }), LastDay);
        var (permits, renewals) = (await Database.RowsAsync("permit"), await Database.RowsAsync("renewal"));

        await Database.RebuildProjectionsAsync(Store);

        (await Database.RowsAsync("permit")).Should().Equal(permits).And.HaveCount(2);
        (await Database.RowsAsync("renewal")).Should().Equal(renewals).And.ContainSingle();
    }

    private async Task<IEnumerable<string>> SearchAsync(string text) =>
        (await Store.AskAsync(new PermitRegister { Text = text }, default)).Items.Select(r => r.Number);

    // The filter in SQL and the rule of the core must agree on every permit.
    private async Task<IEnumerable<string>> HoldingAsync(Instant now)
    {
        var moment = now.InZone(Packages.Calendar.Zone);
        var holding = (await Store.AskAsync(new PermitRegister { HoldingAt = moment }, default)).Items.Select(r => r.Number).ToList();
        var all = (await Store.AskAsync(new PermitRegister(), default)).Items;
        holding.Should().Equal(all.Where(r => r.Facts.StandingAt(moment) is PermitStanding.Valid or PermitStanding.KeptAlive).Select(r => r.Number));
        return holding;
    }

    private async Task<PermitStanding> StandingAsync(string permit, Instant now) =>
        (await Store.AskAsync(new PermitByNumber(permit), default))!.Facts.StandingAt(now.InZone(Packages.Calendar.Zone));

    private async Task<string> GrantAsync(string number, Instant now)
    {
        await DecideAsync(number, now, "grant");
        return (await StateAsync(number)).Permit!.Number;
    }
}
