using System.Text.Json;
using Microsoft.Playwright;

namespace Permits.EndToEnd.Designer;

/// <summary>The outline of a process, worked by keys alone: a field is focused, and everything else is typed.</summary>
/// <param name="page">The process editor with the outline shown.</param>
internal sealed class OutlineByKeyboard(IPage page)
{
    /// <summary>Types a text over what a field holds and leaves it.</summary>
    public async Task TypeAsync(string field, string text)
    {
        await ReachAsync(field);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Tab");
        await DrawnAsync();
    }

    /// <summary>Opens a list of choices, walks to one and takes it.</summary>
    public async Task ChooseAsync(string field, string value)
    {
        var select = await ReachAsync(field);
        var steps = await select.EvaluateAsync<int>("(select, value) => { const at = [...select.options].findIndex(o => o.value === value); return at < 0 ? 9999 : at - select.selectedIndex; }", value);
        steps.Should().BeLessThan(9999, "{0} offers {1}", field, value);
        if (steps == 0)
        {
            return;
        }

        // The browser tells of the choice a moment after the list is closed; the field may have been drawn anew by then.
        await page.EvaluateAsync("id => { delete document.body.dataset.chosen; document.onchange = ({ target }) => target.id === id && (document.body.dataset.chosen = target.value); }", field);
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await page.Locator($"[id='{field}']:open").WaitForAsync();
        for (var step = 0; step < Math.Abs(steps); step++)
        {
            await page.Keyboard.PressAsync(steps > 0 ? "ArrowDown" : "ArrowUp");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.Locator("body[data-chosen]").WaitForAsync();
        (await page.Locator("body").GetAttributeAsync("data-chosen")).Should().Be(value, "it was walked to in {0}", field);
        await DrawnAsync();
    }

    /// <summary>Ticks a box.</summary>
    public async Task TickAsync(string field)
    {
        var box = await ReachAsync(field);
        (await box.IsCheckedAsync()).Should().BeFalse("{0} is ticked once", field);
        await page.Keyboard.PressAsync("Space");
        await DrawnAsync();
    }

    /// <summary>Presses a button.</summary>
    public async Task PressAsync(string button)
    {
        await ReachAsync(button);
        await page.Keyboard.PressAsync("Enter");
        await DrawnAsync();
    }

    /// <summary>Unfolds a row of the outline, where it is folded.</summary>
    public async Task OpenAsync(string row)
    {
        if (await page.Locator($"[id='outline-row-{row}']").GetAttributeAsync("aria-expanded") != "true")
        {
            await PressAsync($"outline-row-{row}");
        }
    }

    /// <summary>The id of what the focus is on: a new thing takes the focus.</summary>
    public Task<string> FocusedAsync() => page.EvaluateAsync<string>("() => document.activeElement.id");

    /// <summary>How many fields there are whose ids begin and end so.</summary>
    public Task<int> CountAsync(string begin, string end) => page.Locator($"[id^='{begin}'][id$='{end}']").CountAsync();

    /// <summary>The way of a step to another; null where there is none.</summary>
    public Task<string?> WayAsync(string from, string to) => page.EvaluateAsync<string?>(
        "([prefix, to]) => { const way = [...document.querySelectorAll(`[id^='${prefix}'][id$='-target']`)].find(e => e.value === to); return way ? way.id.slice(prefix.length, -'-target'.length) : null; }",
        new[] { $"outline-{from}-ways-", to });

    // A field may be inside what is folded, which is unfolded by its own key first, and the outline may be drawn again while the focus is put.
    private async Task<ILocator> ReachAsync(string id)
    {
        var found = page.Locator($"[id='{id}']");
        await found.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var folded = page.Locator($"details:not([open]):has([id='{id}']) > summary").First;
        while (await folded.CountAsync() > 0)
        {
            await folded.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await DrawnAsync();
        }

        for (var turn = 0; turn < 20; turn++)
        {
            await found.FocusAsync();
            if (await FocusedAsync() == id)
            {
                return found;
            }

            await DrawnAsync();
        }

        throw new InvalidOperationException($"Expected the focus on {id}, but it stays on {await FocusedAsync()}.");
    }

    // The outline is drawn in the frame after an act.
    private Task<JsonElement?> DrawnAsync() => page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
}
