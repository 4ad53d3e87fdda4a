using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Migrating;

/// <summary>What the page of a permit type's migrations shows.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="Versions">Its versions, newest first.</param>
/// <param name="Form">The form of a proposal; null for those who may not propose, and where there is no later version in force.</param>
/// <param name="Migrations">What was proposed so far, latest first.</param>
public sealed record MigrationsModel(string Slug, ImmutableArray<DefinitionRow> Versions, MigrationFormModel? Form, ImmutableArray<MigrationRow> Migrations)
{
    /// <summary>The permit's name.</summary>
    public LocalText Title => Versions[0].Title;
}

/// <summary>The form of a proposal.</summary>
/// <param name="From">The version the applications are judged by.</param>
/// <param name="To">The later version.</param>
/// <param name="Matches">Steps that the later version lacks, each with the steps of the same kind that may stand for it.</param>
/// <param name="Offices">The offices that can have applications.</param>
/// <param name="Values">What was typed.</param>
/// <param name="Problems">Why it was refused; none at first.</param>
public sealed record MigrationFormModel(
    Definition From, Definition To, ImmutableArray<MatchModel> Matches, ImmutableArray<Office> Offices, FormValues Values, FieldProblems Problems);

/// <summary>A step that a designer may match.</summary>
/// <param name="Id">The step of the present version.</param>
/// <param name="Name">Its name.</param>
/// <param name="Choices">Steps of the later version of the same kind that the present one does not have.</param>
public sealed record MatchModel(string Id, LocalText Name, ImmutableArray<(string Id, LocalText Name)> Choices);

/// <summary>What a proposal would do, before it is sent to a second person.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="Title">Its name.</param>
/// <param name="From">The version the applications are judged by.</param>
/// <param name="To">The later version.</param>
/// <param name="Preview">What would happen.</param>
/// <param name="Values">What was typed, to be sent again.</param>
/// <param name="Key">Makes the proposal count once.</param>
public sealed record MigrationPreviewModel(string Slug, LocalText Title, int From, int To, MigrationPreviewAnswer Preview, FormValues Values, string Key);

/// <summary>One migration.</summary>
/// <param name="Title">The permit's name.</param>
/// <param name="Row">The migration.</param>
/// <param name="Cases">Its applications in the reader's offices.</param>
/// <param name="MayApprove">Whether the reader may approve it.</param>
/// <param name="NotToApprove">Why he may not although his role could; null where he may, or his role cannot.</param>
/// <param name="MayWithdraw">Whether he may withdraw it.</param>
/// <param name="Key">Makes the decision count once.</param>
/// <param name="Problems">Why a decision was refused.</param>
public sealed record MigrationModel(
    LocalText Title, MigrationRow Row, Page<MigrationCaseRow> Cases, bool MayApprove, LocalText? NotToApprove, bool MayWithdraw, string Key, FieldProblems Problems);
