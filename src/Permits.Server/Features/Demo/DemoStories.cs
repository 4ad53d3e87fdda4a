using System.Collections.Immutable;

namespace Permits.Server.Features.Demo;

/// <summary>The demonstration cases: every state a screen can show, at different ages, several overdue.</summary>
public static class DemoStories
{
    private const string Food = "food-premises";
    private const string Factory = "factory-licence";

    /// <summary>The cases, oldest first.</summary>
    public static ImmutableArray<DemoStory> All { get; } =
    [
        .. Closed().Concat(Overdue()).Concat(UnderWay()).Concat(JustFiled()).OrderByDescending(s => s.Age),
    ];

    private static IEnumerable<DemoStory> Closed()
    {
        for (var i = 0; i < 16; i++)
        {
            yield return new DemoStory { PermitType = i % 3 == 2 ? Factory : Food, Age = 150 - (i * 6), Pace = 2 + (i % 5), DecisionPace = 1 + (i % 4), Defects = i % 5 == 3 };
        }

        // Decided late: their breaches and notices of delay stay on record.
        yield return new DemoStory { PermitType = Food, Age = 140, Pace = 15, DecisionPace = 12, DelayReasons = 9 };
        yield return new DemoStory { PermitType = Factory, Age = 118, Pace = 14, DecisionPace = 15, DelayReasons = 9 };
        yield return new DemoStory { PermitType = Food, Age = 101, Pace = 16, DecisionPace = 8, DelayReasons = 9 };
        yield return new DemoStory { PermitType = Factory, Age = 88, Pace = 10, DecisionPace = 25, DelayReasons = 9 };

        yield return new DemoStory { PermitType = Food, Age = 131, Refused = true };
        yield return new DemoStory { PermitType = Factory, Age = 112, Refused = true, Pace = 4 };
        yield return new DemoStory { PermitType = Food, Age = 84, Refused = true };
        yield return new DemoStory { PermitType = Food, Age = 62, Refused = true, Pace = 5 };

        // Returned: nothing was corrected in time, or not as recorded.
        yield return new DemoStory { PermitType = Food, Age = 125, Defects = true, StaysAt = "correct" };
        yield return new DemoStory { PermitType = Factory, Age = 97, Defects = true, StaysAt = "correct" };
        yield return new DemoStory { PermitType = Food, Age = 91, Defects = true, Corrected = false };
        yield return new DemoStory { PermitType = Food, Age = 70, Defects = true, StaysAt = "correct" };
        yield return new DemoStory { PermitType = Factory, Age = 58, Defects = true, Corrected = false };
    }

    private static IEnumerable<DemoStory> Overdue()
    {
        yield return new DemoStory { PermitType = Food, Age = 61, StaysAt = "inspect", DelayReasons = 3 };
        yield return new DemoStory { PermitType = Food, Age = 52, StaysAt = "decide", Pace = 12, DelayReasons = 2 };
        yield return new DemoStory { PermitType = Factory, Age = 49, StaysAt = "inspect", DelayReasons = 1 };
        yield return new DemoStory { PermitType = Food, Age = 44, StaysAt = "review", DelayReasons = 1 };
        yield return new DemoStory { PermitType = Factory, Age = 41, StaysAt = "opinion", Pace = 12 };
        yield return new DemoStory { PermitType = Food, Age = 37, StaysAt = "opinion", Pace = 15 };
        yield return new DemoStory { PermitType = Factory, Age = 36, StaysAt = "decide", Pace = 10 };
        yield return new DemoStory { PermitType = Food, Age = 9, StaysAt = "check" };
    }

    private static IEnumerable<DemoStory> UnderWay()
    {
        for (var i = 0; i < 10; i++)
        {
            yield return new DemoStory
            {
                PermitType = i % 3 == 1 ? Factory : Food, Age = 5 + (i * 2), StaysAt = i % 3 == 2 ? "review" : "inspect", Pace = 4 + (i % 3), Defects = i == 7,
            };
        }

        yield return new DemoStory { PermitType = Food, Age = 24, StaysAt = "decide", Pace = 5 };
        yield return new DemoStory { PermitType = Food, Age = 28, StaysAt = "decide", Pace = 8 };
        yield return new DemoStory { PermitType = Factory, Age = 27, StaysAt = "decide", Pace = 6 };
        yield return new DemoStory { PermitType = Food, Age = 42, StaysAt = "opinion", Pace = 14, Extended = true };
        yield return new DemoStory { PermitType = Food, Age = 34, StaysAt = "inspect", Extended = true };
        yield return new DemoStory { PermitType = Food, Age = 21, StaysAt = "notify", Pace = 4 };
        yield return new DemoStory { PermitType = Factory, Age = 22, StaysAt = "notify", Pace = 4, Refused = true };
        yield return new DemoStory { PermitType = Food, Age = 6, Defects = true, StaysAt = "correct" };
        yield return new DemoStory { PermitType = Factory, Age = 8, Defects = true, StaysAt = "correct" };
        yield return new DemoStory { PermitType = Food, Age = 7, Defects = true, StaysAt = "recheck", Pace = 5 };
    }

    private static IEnumerable<DemoStory> JustFiled()
    {
        for (var i = 0; i < 6; i++)
        {
            yield return new DemoStory { PermitType = i % 3 == 2 ? Factory : Food, Age = i / 3, StaysAt = "check" };
        }
    }
}
