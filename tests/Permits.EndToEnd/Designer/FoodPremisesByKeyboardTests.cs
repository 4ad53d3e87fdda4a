namespace Permits.EndToEnd.Designer;

/// <summary>The outline is the whole designer: what is drawn by hand can be built in it without a mouse.</summary>
public sealed class FoodPremisesByKeyboardTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    [SkippableFact]
    public async Task Food_premises_built_from_an_empty_canvas_by_keyboard_is_published_means_the_same_and_runs()
    {
        var page = await Fixture.BeginFoodPremisesAsync();

        await FoodPremisesByKeyboard.BuildAsync(page);

        await Fixture.ShouldBecomeTheSameAndRunAsync(page, "วาดใหม่จากแผนภาพว่างด้วยแป้นพิมพ์");
        await page.Context.CloseAsync();
    }
}
