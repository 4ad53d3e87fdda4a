using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Comparing;

/// <summary>Forms, letters, statutes and files that cannot be read.</summary>
public class PartComparisonTests
{
    private const string Form = "forms/filing.json";

    [Theory]
    [InlineData("# แจ้งผลการพิจารณา อนุญาต", "# ผลการพิจารณา", "Letter granted: subject changed from “แจ้งผลการพิจารณา อนุญาต” to “ผลการพิจารณา”")]
    [InlineData("ที่ {{notify.data.letterNo}}", "เลขที่ {{notify.data.letterNo}}\n\nด่วน", "Letter granted: text changed, 3 lines added, 1 removed")]
    public void A_letter_is_compared_by_its_subject_and_the_lines_of_its_text(string old, string @new, string en)
    {
        var change = Comparing.OnlyChange("notices/granted.md", old, @new);
        (change.Area, change.Kind, change.Element, change.What.En).Should().Be((ChangeArea.Notice, ChangeKind.Changed, "granted", en));
    }

    [Fact]
    public void White_space_that_is_not_printed_is_no_change_of_a_letter() =>
        Comparing.Of(food => food.With("notices/granted.md", food.Text("notices/granted.md").Replace("\n", "  \r\n", StringComparison.Ordinal) + "\n\n")).Should().BeEmpty();

    [Theory]
    [InlineData("everyYears: 5", "everyYears: 3", "Licensing Facilitation Act B.E. 2558 (2015): review changed from “every 5 years from 21 July 2015 · LFA s.6 · from a secondary source” to “every 3 years from 21 July 2015 · LFA s.6 · from a secondary source”")]
    [InlineData("correctionRounds: 1", "correctionRounds: 2", "Licensing Facilitation Act B.E. 2558 (2015): records of defects allowed changed from “1” to “2”")]
    [InlineData("short: LFA", "short: LF", "Licensing Facilitation Act B.E. 2558 (2015): short name changed from “LFA” to “LF”")]
    [InlineData("period: P3D\n    unit: working-day", "period: P5D\n    unit: working-day", "Clock “Forwarding to the licensor” (LFA): 3 → 5 working days")]
    [InlineData("period: manual-total", "period: P30D\n    unit: day", "Clock “Consideration within the manual's time” (LFA): time changed from “the manual's total time” to “30 days”")]
    [InlineData("extendable: true", "extendable: false", "Clock “Consideration within the manual's time” (LFA): whether the manual's extension lengthens it changed from “yes” to “no”")]
    [InlineData("opensAfterDays: 0", "opensAfterDays: 1", "Clock “Forwarding to the licensor” (LFA): duty changed from “Forward to the licensor · receiving officer · opens after 0 days · Forwarded to the licensor” to “Forward to the licensor · receiving officer · opens after 1 day · Forwarded to the licensor”")]
    [InlineData("{ share: 60, template: due-soon, to: supervisor }", "{ share: 60, template: due-soon, to: opdc }", "Clock “Forwarding to the licensor” (LFA): warning “at 60% of the time · due-soon to the OPDC” added|Clock “Forwarding to the licensor” (LFA): warning “at 60% of the time · due-soon to the supervisor” removed")]
    public void A_statute_is_compared_clock_by_clock(string old, string @new, string en)
    {
        var changes = Comparing.Of(Comparing.Statute, old, @new);
        changes.Said().Should().Equal(en.Split('|'));
        changes.Should().OnlyContain(c => c.Area == ChangeArea.Statute && c.Path == Comparing.Statute);
    }

    [Fact]
    public void A_part_that_cannot_be_read_is_one_change_that_says_so()
    {
        var change = Comparing.Of(food => food.With(Comparing.Process, "<bpmn:definitions")).Should().ContainSingle().Subject;
        change.Should().Be(new PackageChange(
            ChangeArea.Process, ChangeKind.Changed, Comparing.Process, null,
            new(
                "ไฟล์ process.bpmn: เนื้อหาต่างกัน แต่เปรียบเทียบไม่ได้เพราะอ่านไฟล์ไม่ได้",
                "File process.bpmn: the content differs, but it cannot be compared since the file cannot be read"),
            null, null));
        Comparing.Of(food => food.With(Form, "{")).Should().ContainSingle().Which.Area.Should().Be(ChangeArea.Form);
        PackageComparison.Of(RealPackages.Food.With(Form, "{"), RealPackages.Food.With(Form, "{")).Should().BeEmpty("what is the same to the byte is the same");
    }

    [Fact]
    public void A_draft_that_breaks_the_rules_of_packages_is_compared_all_the_same() =>
        Comparing.Of(food => food.Without("forms/notify.json").Replace(Comparing.Manual, "period: P30D", "period: P45D")).Said()
            .Should().Equal("Form notify removed", "The manual's total time: 30 → 45 days");

    [Fact]
    public void A_file_that_belongs_to_no_part_is_told_by_its_path() =>
        Comparing.Of(food => food.With("notes.txt", "x")).Should().ContainSingle().Which.What.En.Should().Be("File notes.txt added");
}
