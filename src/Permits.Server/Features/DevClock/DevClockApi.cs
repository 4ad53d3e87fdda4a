using NodaTime;
using NodaTime.Text;
using Permits.Server.Hosting;

namespace Permits.Server.Features.DevClock;

/// <summary>What <c>POST /dev/clock</c> takes: one of the two.</summary>
/// <param name="Now">The new now, RFC 3339.</param>
/// <param name="Advance">How far to go on, an ISO 8601 period such as <c>P20D</c>, counted on the wall clock of Asia/Bangkok.</param>
public sealed record MoveClock(Instant? Now, string? Advance);

/// <summary>What both routes give.</summary>
/// <param name="Now">The clock's now.</param>
public sealed record ClockAnswer(Instant Now);

/// <summary><c>GET</c> and <c>POST /dev/clock</c>, in Development only.</summary>
public static class DevClockApi
{
    private static readonly DateTimeZone Bangkok = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];

    /// <summary>Maps the routes.</summary>
    public static void MapDevClock(this IEndpointRouteBuilder app)
    {
        app.MapGet("/dev/clock", (IClock clock) => ApiResults.Ok(new ClockAnswer(clock.GetCurrentInstant())))
            .WithName("GetClock").WithSummary("The development clock").WithTags("Development").Produces<ClockAnswer>();
        app.MapPost("/dev/clock", MoveAsync)
            .WithName("MoveClock").WithSummary("Move the development clock forward; everything due has happened before the answer").WithTags("Development")
            .WithMetadata(new BodyLimit(BodyLimits.Json)).Produces<ClockAnswer>().ProducesRefusals(400, 422);
    }

    private static async Task<IResult> MoveAsync(MoveClock request, ClockKeeper keeper, CancellationToken cancel)
    {
        var moved = await keeper.MoveAsync(now => Target(request, now), cancel);
        return moved.TryGet(out var then) ? ApiResults.Ok(new ClockAnswer(then)) : ApiResults.Refused(moved.Problems);
    }

    private static Result<Instant> Target(MoveClock request, Instant now)
    {
        if ((request.Now is null) == (request.Advance is null))
        {
            return new Problem("clock.one-of", new LocalText(
                "คาดว่าจะระบุ now หรือ advance อย่างใดอย่างหนึ่ง แต่ไม่ใช่ โปรดระบุเพียงอย่างเดียว",
                "Expected either now or advance, but got neither or both. Give exactly one."));
        }

        if (request.Now is { } then)
        {
            return then;
        }

        var period = PeriodPattern.Roundtrip.Parse(request.Advance!.Trim());
        return period.Success && period.Value.HasPositivePartsOnly()
            ? Add(now, period.Value)
            : Problems.Invalid("advance", "ระยะเวลา ISO 8601 ที่ไม่ติดลบ เช่น P20D", "an ISO 8601 period that is not negative, such as P20D");
    }

    private static Result<Instant> Add(Instant now, Period period)
    {
        try
        {
            return (now.InZone(Bangkok).LocalDateTime + period).InZoneLeniently(Bangkok).ToInstant();
        }
        catch (Exception tooLong) when (tooLong is OverflowException or ArgumentOutOfRangeException)
        {
            return Problems.Invalid("advance", "ระยะเวลาที่ไม่ยาวเกินไป", "a period that is not too long");
        }
    }

    private static bool HasPositivePartsOnly(this Period period) =>
        period is { Years: >= 0, Months: >= 0, Weeks: >= 0, Days: >= 0, Hours: >= 0, Minutes: >= 0, Seconds: >= 0, Nanoseconds: >= 0, Milliseconds: >= 0, Ticks: >= 0 };
}
