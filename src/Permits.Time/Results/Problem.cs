namespace Permits;

/// <summary>
/// Why something was refused: what was expected, what was found, what to do next, in one sentence pattern ("Expected …, but …. …").
/// </summary>
/// <param name="Code">Stable, lower-case, dotted, e.g. <c>task.claimed-by-other</c>; the last part of the RFC 9457 <c>type</c>.</param>
/// <param name="Message">The sentence in Thai and English; no secrets, no personal data.</param>
/// <param name="Path">Where in the input: a field, file or element id; null where it is about the whole.</param>
/// <param name="Law">The section relied on, e.g. <c>APA s.64 para 3</c>; null where no law is involved.</param>
public sealed record Problem(string Code, LocalText Message, string? Path = null, string? Law = null);
