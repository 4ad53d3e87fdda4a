using System.Globalization;
using FluentAssertions;
using NodaTime;
using Xunit;

namespace Permits.Time.Tests;

/// <summary>What is written for Thai and English readers, and what is read from them.</summary>
public class TextForms
{
    private static readonly LocalDate Day = new(2025, 3, 13);

    [Fact]
    public void Dates_are_written_in_the_Buddhist_era()
    {
        ThaiFormat.Date(Day).Should().Be("13 มีนาคม 2568");
        ThaiFormat.ShortDate(Day).Should().Be("13 มี.ค. 2568");
        ThaiFormat.LongDate(Day).Should().Be("วันพฤหัสบดีที่ 13 มีนาคม 2568");
        ThaiFormat.LetterDate(Day).Should().Be("วันพฤหัสบดีที่ 13 มีนาคม พ.ศ. 2568");
        ThaiFormat.DateTime(Day.At(new LocalTime(16, 30))).Should().Be("13 มีนาคม 2568 เวลา 16.30 น.");
        EnglishFormat.LongDate(Day).Should().Be("Thursday 13 March 2025");
        EnglishFormat.DateTime(Day.At(new LocalTime(8, 5))).Should().Be("13 March 2025, 08:05");
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("en-US")]
    public void Nothing_depends_on_the_current_culture(string culture)
    {
#pragma warning disable RS0030 // the current culture is changed on purpose, to prove that it does not matter
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            ThaiFormat.LongDate(Day).Should().Be("วันพฤหัสบดีที่ 13 มีนาคม 2568");
            EnglishFormat.ShortDate(Day).Should().Be("13 Mar 2025");
            ThaiFormat.Baht(1234.5m).Should().Be("1,234.50 บาท");
            ThaiDate.Parse("13/3/2568").Value.Should().Be(Day);
            new Allowance(30, PeriodUnit.Day).ToIso().Should().Be("P30D");
            MomentText.Write(Thai.At("2025-03-13 10:00"), Thai.Calendar.Zone).Should().Be("2025-03-13T10:00:00+07:00");
            WorkCalendar.Parse(Thai.CalendarText).Value.Version.Should().Be(Thai.Calendar.Version);
            Thai.Calendar.Explain(Thai.Applicant("2025-03-13 10:00", Thai.Days(30))).Value.RollReason!.Th.Should().Contain("12 เมษายน 2568");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
#pragma warning restore RS0030
    }

    [Theory]
    [InlineData(30, PeriodUnit.Day, "30 วัน", "30 days")]
    [InlineData(7, PeriodUnit.WorkingDay, "7 วันทำการ", "7 working days")]
    [InlineData(1, PeriodUnit.WorkingHour, "1 ชั่วโมงทำการ", "1 working hour")]
    [InlineData(1500, PeriodUnit.Minute, "1,500 นาที", "1,500 minutes")]
    public void Allowances_are_written_in_words(int count, PeriodUnit unit, string thai, string english)
    {
        ThaiFormat.Allowance(new Allowance(count, unit)).Should().Be(thai);
        EnglishFormat.Allowance(new Allowance(count, unit)).Should().Be(english);
    }

    [Theory]
    [InlineData(125, "2 ชั่วโมง 5 นาที", "2 hours 5 minutes")]
    [InlineData(1441, "1 วัน", "1 day")]
    [InlineData(-1500, "1 วัน 1 ชั่วโมง", "1 day 1 hour")]
    [InlineData(0, "น้อยกว่า 1 นาที", "less than a minute")]
    public void Lengths_are_written_in_their_two_largest_units(int minutes, string thai, string english)
    {
        ThaiFormat.Length(Duration.FromMinutes(minutes)).Should().Be(thai);
        EnglishFormat.Length(Duration.FromMinutes(minutes)).Should().Be(english);
    }

    [Fact]
    public void Money_has_satang_only_where_there_are_some()
    {
        ThaiFormat.Baht(1000m).Should().Be("1,000 บาท");
        ThaiFormat.Baht(1000.00m).Should().Be("1,000 บาท");
        EnglishFormat.Baht(0.5m).Should().Be("0.50 baht");
    }

    [Fact]
    public void Thai_digits_go_both_ways()
    {
        ThaiFormat.ThaiDigits("13 มีนาคม 2568").Should().Be("๑๓ มีนาคม ๒๕๖๘");
        ThaiFormat.ArabicDigits("๑๓ มีนาคม ๒๕๖๘").Should().Be("13 มีนาคม 2568");
    }

    [Theory]
    [InlineData("13/3/2568")]
    [InlineData("13-03-2568")]
    [InlineData("13 มีนาคม 2568")]
    [InlineData(" 13 มี.ค. 2568 ")]
    [InlineData("๑๓/๓/๒๕๖๘")]
    [InlineData("13 มีนาคม พ.ศ. 2568")]
    [InlineData("13/3/2025")]
    public void Typed_dates_are_read_in_either_era(string text) => ThaiDate.Parse(text).Value.Should().Be(Day);

    [Fact]
    public void The_leap_day_of_2567_exists_and_that_of_2568_does_not()
    {
        ThaiDate.Parse("29/2/2567").Value.Should().Be(new LocalDate(2024, 2, 29));
        ThaiDate.Parse("29/2/2568").Problems.Should().ContainSingle().Which.Code.Should().Be("date.no-such-day");
    }

    [Theory]
    [InlineData("13/3/68", "date.year-unclear")]
    [InlineData("13/3/2300", "date.year-unclear")]
    [InlineData("13/13/2568", "date.malformed")]
    [InlineData("พรุ่งนี้", "date.malformed")]
    [InlineData("", "date.malformed")]
    [InlineData("1/2/2480", "date.old-year")]
    public void An_unclear_date_is_refused_not_guessed(string text, string code) =>
        ThaiDate.Parse(text).Problems.Should().ContainSingle().Which.Code.Should().Be(code);

    [Theory]
    [InlineData("P30D", PeriodUnit.WorkingDay, 30)]
    [InlineData("P2W", PeriodUnit.Day, 14)]
    [InlineData("PT2H", PeriodUnit.WorkingHour, 2)]
    [InlineData("PT90M", PeriodUnit.Minute, 90)]
    [InlineData("P1M", PeriodUnit.Month, 1)]
    [InlineData("P1Y", PeriodUnit.Year, 1)]
    public void A_period_is_read_in_its_unit(string text, PeriodUnit unit, int count) =>
        Allowance.Parse(text, unit).Value.Should().Be(new Allowance(count, unit));

    [Theory]
    [InlineData("P1M", PeriodUnit.Minute, "period.unit-mismatch")]
    [InlineData("PT1M", PeriodUnit.Month, "period.unit-mismatch")]
    [InlineData("P30D", PeriodUnit.Hour, "period.unit-mismatch")]
    [InlineData("P0D", PeriodUnit.Day, "period.out-of-range")]
    [InlineData("P-5D", PeriodUnit.Day, "period.out-of-range")]
    [InlineData("-P5D", PeriodUnit.Day, "period.out-of-range")]
    [InlineData("P1000001D", PeriodUnit.Day, "period.out-of-range")]
    [InlineData("P1M15D", PeriodUnit.Day, "period.malformed")]
    [InlineData("30 days", PeriodUnit.Day, "period.malformed")]
    [InlineData("P๓๐D", PeriodUnit.Day, "period.malformed")]
    [InlineData(null, PeriodUnit.Day, "period.malformed")]
    public void A_period_in_another_unit_or_shape_is_refused(string? text, PeriodUnit unit, string code) =>
        Allowance.Parse(text, unit).Problems.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void An_extension_takes_the_periods_unit_where_it_fits_and_its_own_where_not()
    {
        Allowance.ParseExtension("P15D", PeriodUnit.WorkingDay).Value.Unit.Should().Be(PeriodUnit.WorkingDay);
        Allowance.ParseExtension("P15D", PeriodUnit.Month).Value.Unit.Should().Be(PeriodUnit.Day);
    }

    [Fact]
    public void Every_unit_has_a_wire_name_that_reads_back()
    {
        foreach (var unit in Enum.GetValues<PeriodUnit>())
        {
            UnitNames.ParseUnit(unit.ToWire()).Value.Should().Be(unit);
        }

        UnitNames.ParseUnit("Day").IsOk.Should().BeFalse();
    }

    [Theory]
    [InlineData("2025-03-13T10:00", "2025-03-13 10:00")]
    [InlineData("2025-03-13T10:00:00", "2025-03-13 10:00")]
    [InlineData("2025-03-13T03:00:00Z", "2025-03-13 10:00")]
    [InlineData("2025-03-13T12:00+09:00", "2025-03-13 10:00")]
    [InlineData("2025-03-13", "2025-03-13 08:30")]
    public void An_instant_without_offset_is_Bangkok_time(string text, string expected) =>
        MomentText.Read(text, Thai.Calendar.Zone, new LocalTime(8, 30), "start").Value.Should().Be(Thai.At(expected));

    [Theory]
    [InlineData("2568-13-01")]
    [InlineData("13/3/2568")]
    [InlineData("")]
    [InlineData(null)]
    public void A_time_of_another_shape_is_refused(string? text) =>
        MomentText.Read(text, Thai.Calendar.Zone, LocalTime.Midnight, "start").Problems.Should().ContainSingle().Which.Path.Should().Be("start");

    [Theory]
    [InlineData("APA s.64 para 2", "มาตรา 64 วรรคสอง แห่งพระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539", "Administrative Procedure Act B.E. 2539, section 64 paragraph 2")]
    [InlineData("CCC 193/4", "มาตรา 193/4 แห่งประมวลกฎหมายแพ่งและพาณิชย์", "Civil and Commercial Code, section 193/4")]
    [InlineData("CCC 193/4; LFA s.8, s.9", "มาตรา 193/4 แห่งประมวลกฎหมายแพ่งและพาณิชย์; มาตรา 8 และมาตรา 9 แห่งพระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558", "Civil and Commercial Code, section 193/4; Licensing Facilitation Act B.E. 2558, sections 8 and 9")]
    [InlineData("BPMN timeDuration", "BPMN timeDuration", "BPMN timeDuration")]
    public void Citations_are_spelled_out_with_the_full_name_of_the_law(string citation, string thai, string english)
    {
        LegalCitation.Long(citation).Th.Should().Be(thai);
        LegalCitation.Long(citation).En.Should().Be(english);
    }

    [Theory]
    [InlineData("LFA s.10 para 1", "พ.ร.บ. การอำนวยความสะดวกฯ มาตรา 10 วรรคหนึ่ง")]
    [InlineData("LFA s.8, s.9; APA s.64 para 3", "พ.ร.บ. การอำนวยความสะดวกฯ มาตรา 8 และมาตรา 9; พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง มาตรา 64 วรรคสาม")]
    [InlineData("CCC 193/3 para 1", "ป.พ.พ. มาตรา 193/3 วรรคหนึ่ง")]
    [InlineData("LFA s.8 para 1 (D4)", "พ.ร.บ. การอำนวยความสะดวกฯ มาตรา 8 วรรคหนึ่ง (D4)")]
    [InlineData("Factory Act B.E. 2535 s.14, s.15 (repealed B.E. 2562)", "พ.ร.บ. โรงงาน มาตรา 14 และมาตรา 15 (repealed B.E. 2562)")]
    [InlineData("PHA s.56 para 12", "พ.ร.บ. การสาธารณสุข มาตรา 56 วรรค 12")]
    [InlineData("s.12", "มาตรา 12")]
    [InlineData("Manual (OPDC template, unverified)", "คู่มือสำหรับประชาชน (ตามแม่แบบของสำนักงาน ก.พ.ร., ยังไม่ได้ตรวจยืนยัน)")]
    public void On_screen_a_law_has_its_everyday_name(string citation, string thai)
    {
        LegalCitation.Short(citation).Th.Should().Be(thai);
        LegalCitation.Short(citation).En.Should().Be(citation);
    }
}
