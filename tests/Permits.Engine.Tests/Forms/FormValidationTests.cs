using System.Text.Json;
using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Forms;

public sealed class FormValidationTests
{
    private static readonly Form Form = FormOf("""
        [
          {"type":"text","text":"## หัวข้อ"},
          {"type":"textfield","key":"name","label":"ชื่อ","validate":{"required":true,"maxLength":10},"properties":{"labelEn":"Name"}},
          {"type":"textfield","key":"post","label":"รหัสไปรษณีย์","validate":{"pattern":"[1-9][0-9]{4}"}},
          {"type":"textfield","key":"slow","label":"ช้า","validate":{"pattern":"(a+)+b"}},
          {"type":"textfield","key":"person","label":"เลขบัตร","properties":{"check":"thai-id"}},
          {"type":"textfield","key":"company","label":"เลขทะเบียน","properties":{"check":"juristic-id"}},
          {"type":"textfield","key":"phone","label":"โทรศัพท์","properties":{"check":"phone"}},
          {"type":"textfield","key":"email","label":"อีเมล","properties":{"check":"email"}},
          {"type":"textarea","key":"notes","label":"หมายเหตุ","properties":{"requiredWhen":"outcome = \"refuse\" or kind = \"b\""}},
          {"type":"number","key":"area","label":"พื้นที่","decimalDigits":2,"validate":{"min":0.5,"max":1000}},
          {"type":"datetime","subtype":"date","key":"day","dateLabel":"วันที่"},
          {"type":"select","key":"kind","label":"ชนิด","values":[{"value":"a","label":"ก"},{"value":"b","label":"ข"}]},
          {"type":"radio","key":"side","label":"ด้าน","values":[{"value":"l","label":"ซ้าย"},{"value":"r","label":"ขวา"}]},
          {"type":"checkbox","key":"agree","label":"ยินยอม"},
          {"type":"checklist","key":"parts","label":"รายการ","values":[{"value":"x","label":"หนึ่ง"},{"value":"y","label":"สอง"},{"value":"z","label":"สาม"}]}
        ]
        """);

    [Theory]
    [InlineData("""{"name":""}""", "name", "form.required")]
    [InlineData("""{"name":"  \u200b "}""", "name", "form.required")]
    [InlineData("""{"name":null}""", "name", "form.required")]
    [InlineData("""{"name":5}""", "name", "form.type")]
    [InlineData("""{"name":"กขคงจฉชซฌญฎ"}""", "name", "form.too-long")]
    [InlineData("""{"name":"ก\nข"}""", "name", "form.text")]
    [InlineData("""{"name":"ก\u0000"}""", "name", "form.text")]
    [InlineData("""{"name":"\ud800"}""", "name", "form.text")]
    [InlineData("""{"name":"ก","post":"1010"}""", "post", "form.pattern")]
    [InlineData("""{"name":"ก","post":"10100\n"}""", null, null)]
    [InlineData("""{"name":"ก","post":"x10100"}""", "post", "form.pattern")]
    [InlineData("""{"name":"ก","person":"1112034563563"}""", "person", "form.thai-id")]
    [InlineData("""{"name":"ก","person":"0105561000008"}""", "person", "form.thai-id")]
    [InlineData("""{"name":"ก","company":"1112034563562"}""", "company", "form.juristic-id")]
    [InlineData("""{"name":"ก","phone":"12345"}""", "phone", "form.phone")]
    [InlineData("""{"name":"ก","email":"a@b"}""", "email", "form.email")]
    [InlineData("""{"name":"ก","email":"a b@c.th"}""", "email", "form.email")]
    [InlineData("""{"name":"ก","area":"12"}""", "area", "form.type")]
    [InlineData("""{"name":"ก","area":1e400}""", "area", "form.type")]
    [InlineData("""{"name":"ก","area":0.25}""", "area", "form.range")]
    [InlineData("""{"name":"ก","area":1000.01}""", "area", "form.range")]
    [InlineData("""{"name":"ก","area":1.001}""", "area", "form.decimals")]
    [InlineData("""{"name":"ก","day":"2025-02-29"}""", "day", "form.date")]
    [InlineData("""{"name":"ก","day":"2568-03-13"}""", "day", "form.date")]
    [InlineData("""{"name":"ก","day":"13/03/2025"}""", "day", "form.date")]
    [InlineData("""{"name":"ก","kind":"c"}""", "kind", "form.choice")]
    [InlineData("""{"name":"ก","side":["l"]}""", "side", "form.type")]
    [InlineData("""{"name":"ก","agree":"yes"}""", "agree", "form.type")]
    [InlineData("""{"name":"ก","parts":"x"}""", "parts", "form.choice")]
    [InlineData("""{"name":"ก","parts":["x","w"]}""", "parts", "form.choice")]
    [InlineData("""{"name":"ก","kind":"b"}""", "notes", "form.required")]
    [InlineData("""{"name":"ก","other":1}""", "other", "form.unknown-field")]
    [InlineData("""{"name":"ก","\ud800":1}""", null, "form.unknown-field")]
    [InlineData("""[]""", null, "form.not-an-object")]
    [InlineData("""{"name":"ก","person":"1-1120-34563-56-2","phone":"02 123 4567","email":"a@b.go.th","area":12.50,"day":"2025-03-13"}""", null, null)]
    public void Each_rule_refuses_by_field(string data, string? path, string? code)
    {
        var result = Form.Validate(Json(data));

        result.Problems.Select(p => (p.Path, p.Code)).Should().Equal(code is null ? [] : new[] { (path, code) });
    }

    [Fact]
    public void All_problems_come_at_once_in_both_languages()
    {
        var problems = Form.Validate(Json("""{"post":"1","area":0,"kind":"c","day":"x","zzz":1}""")).Problems;

        problems.Select(p => p.Path).Should().BeEquivalentTo("name", "post", "area", "kind", "day", "zzz");
        problems.Should().OnlyContain(p => p.Message.Th != p.Message.En && p.Message.En.StartsWith("Expected "));
        problems.Single(p => p.Path == "name").Message.En.Should().Contain("\"Name\"");
    }

    [Theory]
    [InlineData("น\u0e4d\u0e32", "นำ")]
    [InlineData("ก\u200bข\u2060", "กข")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("  ก ข  ", "ก ข")]
    public void Text_is_stored_normalised(string typed, string stored) =>
        Form.Validate(JsonSerializer.SerializeToElement(new { name = typed })).Value.GetProperty("name").GetString().Should().Be(stored);

    [Theory]
    [InlineData("person", "๑-1120-34563-56-2", "1112034563562")]
    [InlineData("phone", "02-123 4567", "021234567")]
    [InlineData("phone", "+66 2 123 4567", "+6621234567")]
    public void Numbers_are_stored_without_separators(string key, string typed, string stored) =>
        Form.Validate(JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["name"] = "ก", [key] = typed }))
            .Value.GetProperty(key).GetString().Should().Be(stored);

    [Fact]
    public void Good_data_comes_back_in_the_forms_order_without_empty_fields() =>
        Form.Validate(Json("""{"parts":["z","x","z"],"agree":false,"kind":"","notes":null,"name":"ก"}""")).Value.GetRawText()
            .Should().Be("""{"name":"\u0E01","agree":false,"parts":["x","z"]}""");

    [Fact]
    public void A_condition_sees_the_outcome()
    {
        Form.Validate(Json("""{"name":"ก"}"""), "grant").IsOk.Should().BeTrue();
        Form.Validate(Json("""{"name":"ก"}"""), "refuse").Problems.Should().ContainSingle(p => p.Path == "notes" && p.Code == "form.required");
    }

    [Fact]
    public void A_declaration_that_must_be_given_must_be_ticked()
    {
        var form = FormOf("""[{"type":"checkbox","key":"agree","label":"ยินยอม","validate":{"required":true}}]""");

        form.Validate(Json("""{"agree":false}""")).Problems.Should().ContainSingle(p => p.Code == "form.required");
        form.Validate(Json("""{"agree":true}""")).IsOk.Should().BeTrue();
    }

    [Fact]
    public void A_pattern_made_to_run_for_ever_is_matched_in_linear_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Form.Validate(JsonSerializer.SerializeToElement(new { name = "ก", slow = new string('a', 4000) })).Problems.Should().ContainSingle(p => p.Path == "slow");

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5), "a backtracking matcher would take centuries");
    }

    [Fact]
    public void The_defect_record_must_hold_the_defects_and_the_time_to_fix_them()
    {
        var form = PackageReader.Read(RealPackages.Food).Package!.Forms["completeness"];

        form.Validate(Json("{}"), "complete").IsOk.Should().BeTrue();
        form.Validate(Json("{}"), "defects").Problems.Select(p => p.Path).Should().Equal("defects", "correctionDays");
    }

    private static Form FormOf(string components)
    {
        var (package, findings) = PackageReader.Read(RealPackages.Food.With("forms/test.json", $$"""{"type":"default","components":{{components}}}"""));

        findings.Where(f => f.Severity == Severity.Error).Should().BeEmpty();
        return package!.Forms["test"];
    }

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
