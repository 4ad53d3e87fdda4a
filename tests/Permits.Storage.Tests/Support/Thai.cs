using NodaTime;
using NodaTime.Text;

namespace Permits.Storage.Tests;

/// <summary>Instants written as the clock on a Thai wall shows them.</summary>
public static class Thai
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm");

    public static Instant At(string text) => Pattern.Parse(text).Value.WithOffset(Offset.FromHours(7)).ToInstant();
}
