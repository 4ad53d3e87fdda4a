using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Time.Tests;

/// <summary>
/// The fast arithmetic against <see cref="SlowOracle"/> on random questions to random offices: in regions, with hours of their own,
/// with make-up days and part-days. 200,000 cases; <c>PERMITS_CASES</c> scales all properties, 20,000 being the usual.
/// </summary>
public class OracleAgreement(ITestOutputHelper output)
{
    [Fact]
    public void Periods_in_days_end_where_counting_day_by_day_ends() =>
        AtAnyOffice(Questions.InDays).Check(output, c => Agrees(c.Office, c.Question), usual: 182_000);

    [Fact]
    public void Periods_in_hours_and_minutes_end_where_counting_minute_by_minute_ends() =>
        AtAnyOffice(Questions.InTime).Check(output, c => Agrees(c.Office, c.Question), usual: 18_000);

    [Fact]
    public void What_is_used_of_a_period_is_what_counting_day_by_day_uses()
    {
        var cases =
            from c in AtAnyOffice(Questions.InDays.Where(q => q.Period.Unit is PeriodUnit.Day or PeriodUnit.WorkingDay))
            from later in Gen.Choose(-10_000, 200_000)
            select (c.Office, Question: c.Question with { Extensions = [], FiledElectronically = false }, At: c.Question.Received + Duration.FromMinutes(later));
        cases.Check(output, c =>
            !c.Office.Calendar.Deadline(c.Question).IsOk
            || !c.Office.Calendar.Used(c.Question, c.At).TryGet(out var use)
            || (use.Used.Count == c.Office.Oracle.DaysUsed(c.Question, c.At) && use.Used.Count + use.Left.Count == c.Question.Period.Count));
    }

    private static Gen<(TestOffice Office, DeadlineQuestion Question)> AtAnyOffice(Gen<DeadlineQuestion> questions)
    {
        var offices = Offices.Draw(20, Questions.Seed);
        return
            from office in Gen.Elements(offices)
            from question in questions
            select (office, question);
    }

    private static bool Agrees(TestOffice office, DeadlineQuestion question)
    {
        var expected = office.Oracle.Deadline(question);
        if (!office.Calendar.Deadline(question).TryGet(out var found))
        {
            return expected is null;
        }

        return expected is { } right
            && found.LastDay == right.LastDay
            && found.RolledFrom == right.RolledFrom
            && found.Due == right.Due;
    }
}
