using NodaTime;

namespace Permits.Proof;

/// <summary>Instants such as <c>2026-01-05T02:00:00.25Z</c>, as <c>InstantPattern.ExtendedIso</c> writes them; by hand, since each event has two.</summary>
internal static class IsoInstant
{
    /// <summary>Appends an instant; what is below 100 ns is left out.</summary>
    public static void Append(ByteBuffer output, Instant instant)
    {
        var time = instant.ToDateTimeUtc();
        var text = output.Reserve(28);
        Digits(text, 0, 4, time.Year);
        text[4] = (byte)'-';
        Digits(text, 5, 2, time.Month);
        text[7] = (byte)'-';
        Digits(text, 8, 2, time.Day);
        text[10] = (byte)'T';
        Digits(text, 11, 2, time.Hour);
        text[13] = (byte)':';
        Digits(text, 14, 2, time.Minute);
        text[16] = (byte)':';
        Digits(text, 17, 2, time.Second);
        var length = 19;
        var fraction = (int)(time.Ticks % TimeSpan.TicksPerSecond);
        if (fraction != 0)
        {
            text[19] = (byte)'.';
            Digits(text, 20, 7, fraction);
            length = text[..27].TrimEnd((byte)'0').Length;
        }

        text[length] = (byte)'Z';
        output.Advance(length + 1);
    }

    private static void Digits(Span<byte> text, int at, int count, int value)
    {
        for (var i = at + count - 1; i >= at; i--)
        {
            text[i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }
}
