using FluentAssertions;
using Permits.Server.Features.Designing;
using Permits.Server.Hosting;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>The rows of the catalogue of law that a designer picks from.</summary>
public sealed class LawRowTests
{
    [Fact]
    public void Every_duty_of_the_catalogue_can_be_picked_with_its_sections()
    {
        var catalogue = File.ReadLines(Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "docs", "law.md"))
            .Where(line => line.StartsWith("| R", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[1], cells[3]));

        LawRows.All.Select(row => (row.Row, row.Cite)).Should().Equal(catalogue);
    }
}
