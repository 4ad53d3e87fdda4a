using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Comparing;

public class DecisionComparisonTests
{
    private const string LastRule = "      <rule id=\"allMet\">";

    [Theory]
    [InlineData("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"", "Decision “recommendation”: hit policy changed from “UNIQUE” to “FIRST”")]
    [InlineData("<inputEntry id=\"allMet2\"><text>\"yes\"</text>", "<inputEntry id=\"allMet2\"><text>-</text>", "Decision “recommendation”, rule 4: cell “สถานที่ตรงตามคำขอ” changed from “\"yes\"” to “-”")]
    [InlineData("<outputEntry id=\"opinionAgainst4\"><text>\"refuse\"</text>", "<outputEntry id=\"opinionAgainst4\"><text>\"grant\"</text>", "Decision “recommendation”, rule 3: cell “ผลที่เสนอ” changed from “\"refuse\"” to “\"grant\"”")]
    [InlineData("<description>เป็นไปตามเกณฑ์ทุกข้อ</description>", "<description>ครบทุกข้อ</description>", "Decision “recommendation”, rule 4: description changed from “เป็นไปตามเกณฑ์ทุกข้อ” to “ครบทุกข้อ”")]
    [InlineData("label=\"ผลที่เสนอ\"", "label=\"ข้อเสนอ\"", "Decision “recommendation”: output changed from “ผลที่เสนอ · string · \"grant\", \"refuse\"” to “ข้อเสนอ · string · \"grant\", \"refuse\"”")]
    [InlineData("<text>opinion.data.recommendation</text>", "<text>opinion.data.view</text>", "Decision “recommendation”: input changed from “ความเห็นเจ้าหน้าที่ · opinion.data.recommendation · string · \"grant\", \"refuse\"” to “ความเห็นเจ้าหน้าที่ · opinion.data.view · string · \"grant\", \"refuse\"”")]
    [InlineData("<informationRequirement id=\"needsReview\"><requiredInput href=\"#review\" /></informationRequirement>", "", "Decision “recommendation”: what it requires changed from “inspect, opinion, review” to “inspect, opinion”")]
    [InlineData("name=\"recommendation\" typeRef=\"string\"", "name=\"recommendation\" typeRef=\"number\"", "Decision “recommendation”: type changed from “string” to “number”")]
    [InlineData("name=\"สถานที่จำหน่ายอาหาร\"", "name=\"อาหาร\"", "The decision tables: name changed from “สถานที่จำหน่ายอาหาร” to “อาหาร”")]
    public void A_table_is_compared_cell_by_cell(string old, string @new, string en)
    {
        var change = Comparing.OnlyChange(Comparing.Decisions, old, @new);
        change.What.En.Should().Be(en);
        (change.Area, change.Kind, change.Path).Should().Be((ChangeArea.Decision, ChangeKind.Changed, Comparing.Decisions));
    }

    [Fact]
    public void A_new_rule_is_told_with_its_number_and_all_its_cells_and_those_behind_it_are_the_same()
    {
        var change = Comparing.OnlyChange(Comparing.Decisions, LastRule, """
            <rule id="unsure"><inputEntry id="u1"><text>"yes"</text></inputEntry><inputEntry id="u2"><text>null</text></inputEntry><inputEntry id="u3"><text>-</text></inputEntry><outputEntry id="u4"><text>"refuse"</text></outputEntry></rule>
            """ + LastRule);
        change.What.Should().Be(new LocalText("การตัดสินใจ “recommendation” กฎข้อ 4: เพิ่มกฎข้อนี้", "Decision “recommendation”, rule 4: added"));
        change.After!.Th.Should().Be("เป็นไปตามกฎหมายและข้อบัญญัติ: \"yes\" · สถานที่ตรงตามคำขอ: null · ความเห็นเจ้าหน้าที่: - · ผลที่เสนอ: \"refuse\"");
    }

    [Fact]
    public void Rules_in_another_order_are_no_change_of_a_unique_table_but_one_of_a_table_that_takes_the_first()
    {
        var text = RealPackages.Food.Text(Comparing.Decisions);
        var from = text.IndexOf(LastRule, StringComparison.Ordinal);
        var rule = text[from..text.IndexOf("    </decisionTable>", StringComparison.Ordinal)];
        var moved = text.Remove(from, rule.Length).Replace("      <rule id=\"otherPremises\">", rule + "      <rule id=\"otherPremises\">", StringComparison.Ordinal);
        PackageComparison.Of(RealPackages.Food, RealPackages.Food.With(Comparing.Decisions, moved)).Should().BeEmpty();

        static string First(string dmn) => dmn.Replace("UNIQUE", "FIRST", StringComparison.Ordinal);
        PackageComparison.Of(RealPackages.Food.With(Comparing.Decisions, First(text)), RealPackages.Food.With(Comparing.Decisions, First(moved)))
            .Said().Should().Equal("Decision “recommendation”: order of the rules changed from “1, 3, 4, 2” to “1, 2, 3, 4”");
    }

    [Fact]
    public void A_new_decision_is_told_with_its_expression_and_a_changed_expression_with_both()
    {
        const string Fee = """<decision id="fee" name="fee"><variable id="feeVariable" name="fee" /><literalExpression id="feeText"><text>100</text></literalExpression></decision></definitions>""";
        var added = Comparing.OnlyChange(Comparing.Decisions, "</definitions>", Fee);
        (added.Kind, added.Element, added.What.En, added.After!.En).Should().Be((ChangeKind.Added, "fee", "Decision “fee” added", "100"));

        var with = RealPackages.Food.Replace(Comparing.Decisions, "</definitions>", Fee);
        PackageComparison.Of(with, with.Replace(Comparing.Decisions, "<text>100</text>", "<text>200</text>"))
            .Said().Should().Equal("Decision “fee”: expression changed from “100” to “200”");
        PackageComparison.Of(with, RealPackages.Food).Should().ContainSingle().Which.Kind.Should().Be(ChangeKind.Removed);
    }

    [Fact]
    public void A_new_column_is_told_with_the_cells_that_ask_something_of_it()
    {
        var wider = RealPackages.Food.Replace(Comparing.Decisions, "      <output id=\"recommended\"", "<input id=\"area\" label=\"พื้นที่\"><inputExpression id=\"areaText\"><text>application.areaSqm</text></inputExpression></input>\n      <output id=\"recommended\"")
            .Replace(Comparing.Decisions, "<outputEntry id=\"lawNotMet4\">", "<inputEntry id=\"a1\"><text>-</text></inputEntry><outputEntry id=\"lawNotMet4\">")
            .Replace(Comparing.Decisions, "<outputEntry id=\"otherPremises4\">", "<inputEntry id=\"a2\"><text>-</text></inputEntry><outputEntry id=\"otherPremises4\">")
            .Replace(Comparing.Decisions, "<outputEntry id=\"opinionAgainst4\">", "<inputEntry id=\"a3\"><text>-</text></inputEntry><outputEntry id=\"opinionAgainst4\">")
            .Replace(Comparing.Decisions, "<outputEntry id=\"allMet4\">", "<inputEntry id=\"a4\"><text>&lt; 1000</text></inputEntry><outputEntry id=\"allMet4\">");
        PackageComparison.Of(RealPackages.Food, wider).Said().Should().Equal(
            "Decision “recommendation”: input “พื้นที่ · application.areaSqm” added",
            "Decision “recommendation”, rule 4: cell “พื้นที่” changed from “-” to “< 1000”");
    }

    [Fact]
    public void A_package_that_gains_or_loses_its_tables_is_told_so()
    {
        Comparing.Of(food => food.Without(Comparing.Decisions)).Should().ContainSingle().Which.What.Th.Should().Be("ลบไฟล์ decisions.dmn");
    }
}
