using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Permits.EndToEnd.Designer;

/// <summary>The hand of a designer on the process canvas and in the properties panel beside it: it clicks, drags and types, and nothing else.</summary>
/// <param name="page">The process editor, open.</param>
internal sealed partial class CanvasHand(IPage page)
{
    private const string Id = "id";

    /// <summary>Clicks a point of the canvas until the panel is about what is there, for the canvas lets a click pass for 0.4 s after a drag.</summary>
    /// <param name="x">To the right from the canvas's corner, in pixels.</param>
    /// <param name="y">Down from the canvas's corner, in pixels.</param>
    /// <param name="id">The id of what is there, which is not selected yet.</param>
    public async Task PickAsync(float x, float y, Regex id)
    {
        for (var tries = 0; ; tries++)
        {
            await ClickAtAsync(x, y);
            if (await ShowsAsync(id, tries))
            {
                return;
            }
        }
    }

    /// <summary>Takes something from the palette, places it and leaves its name for the panel. It is selected then, by a click of its own where the drop left it unselected.</summary>
    public async Task DrawAsync(string tool, float x, float y)
    {
        await PlaceAsync($".djs-palette [data-action='create.{tool}']", x, y);
        for (var tries = 0; !await IsSoonAsync(Assertions.Expect(page.Locator(".djs-context-pad [data-action='delete']")).ToBeVisibleAsync(new() { Timeout = 3000 }), tries); tries++)
        {
            await ClickAtAsync(x, y);
        }
    }

    /// <summary>Takes a ready-made step from the bar and places the middle of it.</summary>
    public Task PlaceStepAsync(string step, float x, float y) => PlaceAsync($"[data-step={step}]", x, y);

    /// <summary>Drags the lower right corner of what is selected to a point of the canvas.</summary>
    public async Task DragCornerAsync(float x, float y)
    {
        var (fromX, fromY) = await MiddleAsync(page.Locator(".djs-resizer-se .djs-resizer-hit").First);
        await DragAsync(fromX, fromY, () => MoveAsync(x, y));
    }

    /// <summary>Drags an element up (negative) or down.</summary>
    public async Task DragVerticallyAsync(string element, float by)
    {
        var box = (await Shape(element).BoundingBoxAsync())!;
        await DragAsync(box.X + 30, box.Y + 20, () => page.Mouse.MoveAsync(box.X + 30, box.Y + 20 + by, new() { Steps = 6 }));
    }

    /// <summary>Uses the menu beside what is selected.</summary>
    public Task PadAsync(string action) => page.Locator($".djs-context-pad [data-action='{action}']").ClickAsync();

    /// <summary>Makes what is selected into another kind by its menu.</summary>
    public async Task TurnIntoAsync(string kind)
    {
        await PadAsync("replace");
        await page.Locator($".djs-popup [data-id='replace-with-{kind}']").ClickAsync();
    }

    /// <summary>Clicks an element until the panel is about it; a click on what is selected already would let it go.</summary>
    public async Task SelectAsync(string element)
    {
        for (var tries = 0; ; tries++)
        {
            if (await page.Locator($".djs-element.selected[data-element-id='{element}']").CountAsync() == 0)
            {
                await Shape(element).ClickAsync(new() { Force = true });
            }

            if (await ShowsAsync(new Regex($"^{element}$"), tries))
            {
                return;
            }
        }
    }

    /// <summary>Draws the flow from one element to another; it is selected then.</summary>
    public async Task ConnectAsync(string from, string to)
    {
        await SelectAsync(from);
        await PadAsync("connect");
        await Shape(to).HoverAsync(new() { Force = true });
        await Shape(to).ClickAsync(new() { Force = true });
        await Assertions.Expect(Field(Id)).ToHaveValueAsync(FlowId());
    }

    /// <summary>Types the two names and the id of what is selected.</summary>
    public async Task NameAsync(string id, string thai, string english)
    {
        await TypeAsync("name", thai);
        await TypeAsync("nameEn", english);
        await TypeAsync(Id, id);
    }

    /// <summary>Types into a field of the panel and leaves it.</summary>
    public async Task TypeAsync(string field, string text)
    {
        await Field(field).ClickAsync();
        await Field(field).FillAsync(text);
        await Field(field).BlurAsync();
    }

    /// <summary>Chooses from a list of the panel.</summary>
    public Task ChooseAsync(string field, string value) => Field(field).SelectOptionAsync(value);

    /// <summary>Ticks a box of the panel.</summary>
    public Task TickAsync(string field) => page.Locator($"[data-entry-id='{field}'] input").ClickAsync();

    /// <summary>Adds the first or next item to a list that is a group of the panel; its fields are open then.</summary>
    public async Task AddAsync(string list, string item)
    {
        await page.Locator($"[data-group-id='group-{list}'] > .bio-properties-panel-group-header .bio-properties-panel-add-entry").ClickAsync();
        await UnfoldAsync(item);
    }

    /// <summary>Adds an item to a list within an item; its fields are open then.</summary>
    public async Task AddWithinAsync(string list)
    {
        await page.Locator($"[data-entry-id='{list}'] > .bio-properties-panel-list-entry-header .bio-properties-panel-add-entry").ClickAsync();
        await UnfoldAsync(list + "-0");
    }

    /// <summary>Adds the one letter of what is selected.</summary>
    public async Task AddLetterAsync(string template, string to, string list = "notices")
    {
        await AddAsync(list, list + "-0");
        await ChooseAsync(list + "-0-template", template);
        await ChooseAsync(list + "-0-to", to);
    }

    // Takes what the selector names and clicks the canvas until something is there that was not.
    private async Task PlaceAsync(string what, float x, float y)
    {
        var before = await ShapesAsync();
        for (var tries = 0; ; tries++)
        {
            await page.Locator(what).ClickAsync();
            await ClickAtAsync(x, y);
            try
            {
                await page.WaitForFunctionAsync("before => document.querySelectorAll('.djs-shape').length > before", before, new() { Timeout = 3000 });
                await page.Keyboard.PressAsync("Escape");
                return;
            }
            catch (TimeoutException) when (tries < 4)
            {
                await page.Keyboard.PressAsync("Escape");
            }
        }
    }

    private Task<int> ShapesAsync() => page.EvaluateAsync<int>("() => document.querySelectorAll('.djs-shape').length");

    // Whether the panel is about what has this id, soon.
    private Task<bool> ShowsAsync(Regex id, int tries) => IsSoonAsync(Assertions.Expect(Field(Id)).ToHaveValueAsync(id, new() { Timeout = 3000 }), tries);

    // Whether what is expected comes about; the fifth time it must.
    private static async Task<bool> IsSoonAsync(Task expected, int tries)
    {
        try
        {
            await expected;
            return true;
        }
        catch (PlaywrightException) when (tries < 4)
        {
            return false;
        }
    }

    private async Task ClickAtAsync(float x, float y)
    {
        await MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();
    }

    private async Task UnfoldAsync(string item)
    {
        var entry = page.Locator($"[data-entry-id='{item}']");
        await entry.WaitForAsync();
        if (!(await entry.GetAttributeAsync("class"))!.Split(' ').Contains("open"))
        {
            await entry.Locator("> .bio-properties-panel-collapsible-entry-header").ClickAsync();
        }
    }

    private async Task MoveAsync(float x, float y)
    {
        var canvas = (await page.Locator(".process-canvas").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(canvas.X + x - 5, canvas.Y + y - 5);
        await page.Mouse.MoveAsync(canvas.X + x, canvas.Y + y, new() { Steps = 3 });
    }

    private async Task DragAsync(float fromX, float fromY, Func<Task> move)
    {
        await page.Mouse.MoveAsync(fromX, fromY);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(fromX + 10, fromY - 10, new() { Steps = 3 });
        await move();
        await page.Mouse.UpAsync();
    }

    private ILocator Field(string field) => page.Locator("#bio-properties-panel-" + field);

    private ILocator Shape(string element) => page.Locator($".djs-element[data-element-id='{element}'] > .djs-hit").First;

    private static async Task<(float X, float Y)> MiddleAsync(ILocator locator)
    {
        var box = (await locator.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    [GeneratedRegex("^Flow_")]
    private static partial Regex FlowId();
}
