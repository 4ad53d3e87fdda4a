using Permits.Time;

namespace Permits.Storage;

/// <summary>An office that receives and decides applications.</summary>
/// <param name="Id">Stable id, e.g. <c>muni-demo</c>.</param>
/// <param name="Kind">What it may issue, matched with the manual's office kind, e.g. <c>local-government</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">ISO 3166-2 code whose own holidays count too, e.g. <c>TH-90</c>; null for the national calendar alone.</param>
/// <param name="Calendar">Id of its working calendar, e.g. <c>th</c>.</param>
public sealed record Office(string Id, string Kind, LocalText Name, string? Region, string Calendar)
{
    /// <summary>Its own office hours; null where it has the calendar's.</summary>
    public OfficeWeek? Hours { get; init; }
}
