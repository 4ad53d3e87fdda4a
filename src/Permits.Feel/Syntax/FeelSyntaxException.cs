namespace Permits.Feel.Syntax;

/// <summary>The text is no FEEL; caught where parsing began and turned into a <see cref="FeelError"/>.</summary>
internal sealed class FeelSyntaxException(int position, string message) : Exception(message)
{
    /// <summary>Zero-based index into the text.</summary>
    public int Position { get; } = position;
}
