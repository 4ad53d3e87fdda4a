using NodaTime;
using Permits.Server.Ui;

namespace Permits.Server.Features.DevClock;

/// <summary>Moving the development clock by buttons.</summary>
internal static class DevClockPages
{
    /// <summary>The steps offered, in days.</summary>
    public static readonly int[] Steps = [1, 7, 15, 30];

    /// <summary>Maps <c>/clock</c>, in Development only.</summary>
    public static void MapDevClockPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clock", (PageContext page, string? moved) => page.Render<ClockPage, ClockPageModel>(new ClockPageModel(page.Now, moved is not null)));
        routes.MapPost("/clock", async (IFormCollection form, ClockKeeper keeper, CancellationToken cancel) =>
        {
            if (!Array.Exists(Steps, s => form["days"] == s.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            {
                return Results.BadRequest();
            }

            var days = int.Parse(form["days"].ToString(), System.Globalization.CultureInfo.InvariantCulture);
            await keeper.MoveAsync(now => now + Duration.FromDays(days), cancel);
            return Results.Redirect("/clock?moved=1");
        });
    }
}

/// <summary>What the clock page shows.</summary>
/// <param name="Now">The clock's now.</param>
/// <param name="Moved">Whether it was just moved.</param>
public sealed record ClockPageModel(Instant Now, bool Moved);
