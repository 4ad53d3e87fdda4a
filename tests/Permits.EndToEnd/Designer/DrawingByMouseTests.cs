namespace Permits.EndToEnd.Designer;

/// <summary>A procedure drawn with the mouse is the procedure.</summary>
public sealed class DrawingByMouseTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    [SkippableFact]
    public async Task Food_premises_drawn_by_mouse_from_an_empty_canvas_means_the_same_and_runs_a_case()
    {
        var page = await Fixture.BeginFoodPremisesAsync();

        await FoodPremisesByMouse.BuildAsync(page);

        await Fixture.ShouldBecomeTheSameAndRunAsync(page, "วาดด้วยเมาส์");
    }
}
