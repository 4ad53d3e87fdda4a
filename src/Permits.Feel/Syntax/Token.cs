namespace Permits.Feel.Syntax;

/// <summary>What a piece of FEEL text is.</summary>
internal enum TokenKind
{
    /// <summary>A run of name characters: a keyword, a name or a part of a name.</summary>
    Word,

    /// <summary>A number without sign.</summary>
    Number,

    /// <summary>A string; <see cref="Token.Text"/> is its value, without quotes and escapes.</summary>
    String,

    /// <summary>Punctuation or an operator.</summary>
    Symbol,

    /// <summary>The end of the text.</summary>
    End,
}

/// <summary>A piece of FEEL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters (a string's value).</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>Whether this is the given operator or punctuation.</summary>
    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>Whether this is the given word.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}
