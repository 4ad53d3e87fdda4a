using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Permits.EndToEnd;

/// <summary>WCAG 2.2 A and AA as far as axe can tell.</summary>
internal static class Axe
{
    // Asked in the page itself and for violations alone: to list all that is well takes longer than the rules do.
    private const string Run = """
        async without => {
          const found = await axe.run(without.length ? { exclude: without.map(part => [part]) } : document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
            resultTypes: ['violations'],
          });
          return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join('; ')}`);
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with every violation on the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="without">Parts that are not ours.</param>
    public static async Task ShouldHaveNoViolationAsync(IPage page, params string[] without)
    {
        foreach (var frame in page.Frames)
        {
            if (!await frame.EvaluateAsync<bool>("typeof axe === 'object'"))
            {
                await frame.EvaluateAsync(Script);
            }
        }

        (await page.EvaluateAsync<string[]>(Run, without)).Should().BeEmpty("of {0}", page.Url);
    }
}
