using System.Text.Json;
using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Forms;

public sealed class DocumentCheckTests
{
    private static readonly Manual Manual = PackageReader.Read(RealPackages.Food).Package!.Manual;

    [Fact]
    public void Papers_are_required_by_the_particulars_of_the_application()
    {
        Required("""{"applicantKind":"person","premisesHeldAs":"owned","byAgent":false}""").Should().Equal("id-copy", "house-registration", "building-use");
        Required("""{"applicantKind":"juristic","premisesHeldAs":"leased","byAgent":true}""")
            .Should().Equal("house-registration", "company-registration", "premises-right", "building-use", "power-of-attorney");
    }

    [Fact]
    public void Every_missing_paper_is_named_at_once() =>
        Problems("""{"applicantKind":"person","premisesHeldAs":"owned"}""", "id-copy").Should().Equal(
            ("documents.missing", "house-registration"), ("documents.missing", "building-use"));

    [Fact]
    public void A_paper_the_manual_does_not_name_is_refused() =>
        Problems("""{"applicantKind":"person","premisesHeldAs":"owned"}""", "id-copy", "house-registration", "building-use", "photo")
            .Should().Equal(("documents.not-in-manual", "photo"));

    [Fact]
    public void A_paper_that_is_not_required_may_be_filed() =>
        Problems("""{"applicantKind":"person","premisesHeldAs":"owned"}""", "id-copy", "house-registration", "building-use", "premises-right").Should().BeEmpty();

    private static IEnumerable<string> Required(string data) => DocumentCheck.RequiredOf(Manual, JsonElement.Parse(data)).Select(d => d.Id);

    private static IEnumerable<(string, string?)> Problems(string data, params string[] filed) => DocumentCheck.Problems(
            Manual, JsonElement.Parse(data), [.. filed.Select(id => new FiledDocument(id, id + ".pdf", "application/pdf", "00", 1))])
        .Select(p => (p.Code, p.Path));
}
