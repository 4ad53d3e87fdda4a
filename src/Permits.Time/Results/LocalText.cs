namespace Permits;

/// <summary>One text in the two languages of the product. Thai is the source; English is never empty, it repeats the Thai where there is none.</summary>
public sealed record LocalText
{
    /// <summary>Pairs a Thai text with its English one.</summary>
    /// <param name="th">The Thai text.</param>
    /// <param name="en">The English text; null or empty repeats the Thai.</param>
    public LocalText(string th, string? en = null)
    {
        Th = th;
        En = string.IsNullOrEmpty(en) ? th : en;
    }

    /// <summary>The Thai text.</summary>
    public string Th { get; }

    /// <summary>The English text.</summary>
    public string En { get; }

    /// <summary>The text for a language tag: English for <c>en</c>, Thai for all else.</summary>
    public string In(string language) => language == "en" ? En : Th;

    /// <inheritdoc/>
    public override string ToString() => Th;
}
