using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Server.Features.Designing;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Definitions;

/// <summary>What the package page shows.</summary>
/// <param name="Versions">Every published version.</param>
/// <param name="Drafts">Every open draft.</param>
/// <param name="Findings">What checking a package found; null where none was checked.</param>
/// <param name="Problems">Why what was asked was refused.</param>
/// <param name="Published">What was just published: slug and version; null where nothing.</param>
public sealed record PackagesModel(
    ImmutableArray<DefinitionRow> Versions, ImmutableArray<NamedDraft> Drafts, ImmutableArray<Finding>? Findings, FieldProblems Problems, (string Slug, int Version)? Published);
