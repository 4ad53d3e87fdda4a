using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Filing;

/// <summary>A permit that a filing form is to renew.</summary>
/// <param name="Permit">The permit.</param>
/// <param name="Rule">How its type is renewed.</param>
/// <param name="Values">The form filled from the application that led to the permit.</param>
public sealed record RenewalModel(PermitRow Permit, RenewalRule Rule, FormValues Values);

/// <summary>Finds what a renewal's form begins with.</summary>
internal sealed class RenewalFiling(IPermitStore store, CurrentUser user)
{
    /// <summary>The renewal of a permit; null where the number is none, another's, of another type, or of a type that is not renewed.</summary>
    public async Task<RenewalModel?> FindAsync(Definition definition, string? number, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(number)
            || definition.Package.Manual.Renewal is not { } rule
            || await store.AskAsync(new PermitByNumber(number), cancel) is not { ValidTo: not null } permit
            || permit.PermitType != definition.Slug
            || await store.CaseAsync(new OwnerScope(user.Required.Id), permit.Application, cancel) is not { } last)
        {
            return null;
        }

        var form = definition.Package.Forms[definition.Package.Manual.FilingForm];
        return new RenewalModel(permit, rule, last.State.Variables.TryGetValue("application", out var data) ? Unsigned(FormValues.Of(form, data), form) : FormValues.None);
    }

    // A declaration is made anew with each application.
    private static FormValues Unsigned(FormValues values, Form form) =>
        new(values.Controls.RemoveRange(form.Fields.Where(f => f is { Type: FieldType.Checkbox, Required: true }).Select(f => FormValues.Name(f.Key!))));
}
