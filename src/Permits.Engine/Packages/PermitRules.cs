using System.Collections.Immutable;
using Permits.Time;

namespace Permits.Engine;

/// <summary>How long a permit lasts (R16).</summary>
/// <param name="Term">In days, months or years, the day of issue included; null where the permit has no expiry.</param>
/// <param name="Cite">Where that is set.</param>
/// <param name="Confidence">How well it is known.</param>
public sealed record ValidityRule(Allowance? Term, string Cite, Confidence Confidence);

/// <summary>How a permit is renewed (R16).</summary>
/// <param name="KeepsAlive">Whether the permit's Act lets the holder go on until a renewal filed before expiry is decided.</param>
/// <param name="ByFee">Whether the royal decree under LFA s.12 lists the permit, so that paying the fee renews it. Told on the manual page;
/// nothing is renewed by it here, for the decree's list was not at hand (doubt D10).</param>
/// <param name="Cite">The section.</param>
/// <param name="Confidence">How well it is known.</param>
public sealed record RenewalRule(bool KeepsAlive, bool ByFee, string Cite, Confidence Confidence);

/// <summary>What of the filing form is printed on the permit, and so goes into the public register (R17, EGA s.13).</summary>
/// <param name="Holder">The field with the holder's name as printed: a company's in full.</param>
/// <param name="Premises">The fields that name and place what is permitted, in order; none of them may hold personal data.</param>
public sealed record RegisterRule(string Holder, ImmutableArray<string> Premises);
