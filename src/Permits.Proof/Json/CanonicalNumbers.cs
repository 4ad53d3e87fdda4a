namespace Permits.Proof;

/// <summary>What canonical JSON does with a number that IEEE 754 double precision does not carry digit for digit.</summary>
public enum CanonicalNumbers
{
    /// <summary>Rounds it to the nearest double, as RFC 8785 clause 3.2.2.3 asks.</summary>
    Rounded,

    /// <summary>Keeps its digits, written in the same form. A fee or a sum counted in decimals must not change by being stored; RFC 8785
    /// (appendix D) leaves such numbers to the application. Numbers that a double carries are written as by <see cref="Rounded"/>.</summary>
    Exact,
}
