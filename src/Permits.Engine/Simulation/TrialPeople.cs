using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>The stand-in people of a trial: the applicant, and for each role of the office as many as four eyes ask for.</summary>
internal static class TrialPeople
{
    /// <summary>The office.</summary>
    public const string Office = "trial";

    /// <summary>The applicant.</summary>
    public static Actor Applicant { get; } = new("trial-applicant", "ผู้ยื่นคำขอ (ทดลอง)", []);

    /// <summary>Somebody who holds a role in the office.</summary>
    /// <param name="role">The role.</param>
    /// <param name="number">1 for the first.</param>
    public static Actor Officer(string role, int number = 1) => new(
        FormattableString.Invariant($"trial-{role}-{number}"),
        FormattableString.Invariant($"{Roles.NameOf(role).Th} คนที่ {number} (ทดลอง)"),
        [new Post(Office, role)]);

    /// <summary>Who does a task: the first of its role who has not done what he may not have done.</summary>
    public static Actor For(OpenTask task, UserTask? element, CaseState state)
    {
        if (task.Role == Roles.Applicant)
        {
            return Applicant;
        }

        var barred = (element?.Assignment.NotSamePersonAs ?? []).Select(id => state.DoneBy.GetValueOrDefault(id)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, barred.Count + 1).Select(number => Officer(task.Role, number)).First(person => !barred.Contains(person.Id));
    }
}
