namespace Permits.Bpmn.Reading;

/// <summary>Outside text as quoted in a message.</summary>
internal static class Quote
{
    private const int MaxLength = 80;

    /// <summary>The text in quotation marks, cut to 80 characters.</summary>
    public static string Of(string text) => text.Length <= MaxLength ? $"\"{text}\"" : $"\"{text[..MaxLength]}…\"";
}
