namespace Permits.Time;

/// <summary>How much time is allowed: a count of at least 1 in one unit, e.g. 30 days or 7 working days.</summary>
/// <param name="Count">At least 1, at most 1,000,000.</param>
/// <param name="Unit">The unit; never converted.</param>
public readonly record struct Allowance(int Count, PeriodUnit Unit);
