using Permits.Server.Ui.Forms;

namespace Permits.Server.Features.Tracking;

/// <summary>What the tracking page shows.</summary>
/// <param name="Number">The number typed.</param>
/// <param name="Found">How the application stands; null where none was asked for or found.</param>
/// <param name="Problems">Why nothing was found.</param>
public sealed record TrackModel(string Number, TrackAnswer? Found, FieldProblems Problems);
