using NodaTime;
using Permits.Engine;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Trials;

/// <summary>Tries packages, published or drafted, by the calendar of an office. Nothing is stored.</summary>
public sealed class PackageTrials(IPermitStore store, OfficeCalendars calendars, IClock clock)
{
    /// <summary>Tries a package that may still have errors.</summary>
    /// <param name="files">The package with the statutes it names.</param>
    /// <param name="request">What is tried.</param>
    /// <param name="cancel">Cancels waiting.</param>
    public async Task<IResult> TryAsync(PackageFiles files, TrialRequest request, CancellationToken cancel)
    {
        var (package, findings) = PackageReader.Read(files);
        if (package is not null)
        {
            return await TryAsync(package, request, cancel);
        }

        var errors = PackageProblems.Of(findings);
        return ApiResults.Refused([TrialTexts.HasErrors(errors.Length), .. errors]);
    }

    /// <summary>Tries a package without errors.</summary>
    /// <param name="package">The package.</param>
    /// <param name="request">What is tried.</param>
    /// <param name="cancel">Cancels waiting.</param>
    public async Task<IResult> TryAsync(PermitPackage package, TrialRequest request, CancellationToken cancel)
    {
        var acts = request.Read();
        var offices = await store.AskAsync(new Offices { Kind = package.Manual.OfficeKind }, cancel);
        var office = string.IsNullOrWhiteSpace(request.Office) ? offices.FirstOrDefault() : offices.FirstOrDefault(o => o.Id == request.Office);
        if (office is null || !acts.IsOk)
        {
            return ApiResults.Refused([.. acts.Problems, .. office is null ? [TrialTexts.UnknownOffice(request.Office ?? package.Manual.OfficeKind)] : Array.Empty<Problem>()]);
        }

        var calendar = calendars.For(office);
        var tried = CaseTrial.Run(package, calendar, request.FiledAt ?? clock.GetCurrentInstant(), request.Electronic, request.Data!.Value, acts.Value);
        return ApiResults.Ok(TrialAnswers.Of(tried, office, calendar));
    }
}
