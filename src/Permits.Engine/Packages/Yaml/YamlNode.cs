using System.Collections.Immutable;

namespace Permits.Engine;

/// <summary>A YAML value with the line it stands on, 1 for the first.</summary>
internal abstract record YamlNode(int Line);

/// <summary>A scalar as written; <paramref name="IsPlain"/> is false where it was quoted, which makes it text.</summary>
internal sealed record YamlScalar(int Line, string Text, bool IsPlain) : YamlNode(Line);

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, ImmutableArray<YamlNode> Items) : YamlNode(Line);

/// <summary>Keys and values in document order; keys are unique.</summary>
internal sealed record YamlMapping(int Line, ImmutableArray<(string Key, int Line, YamlNode Value)> Entries) : YamlNode(Line);
