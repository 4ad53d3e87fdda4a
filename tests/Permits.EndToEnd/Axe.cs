using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Permits.EndToEnd;

/// <summary>WCAG 2.2 A and AA as far as axe can tell.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>Fails with every violation on the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="without">Parts that are not ours.</param>
    public static async Task ShouldHaveNoViolationAsync(IPage page, params string[] without)
    {
        var found = without.Length == 0 ? await page.RunAxe(Wcag) : await page.RunAxe(new AxeRunContext { Exclude = [.. without.Select(part => new AxeSelector(part))] }, Wcag);
        found.Violations.Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Select(n => n.Html))}").Should().BeEmpty("of {0}", page.Url);
    }
}
