using Dapper;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Which tasks of the officers' queue.</summary>
public enum TaskView
{
    /// <summary>Claimed by the viewer.</summary>
    Mine,

    /// <summary>Claimed by nobody, of a role that the viewer holds in that office; of any role for a viewer without posts.</summary>
    Unclaimed,

    /// <summary>All that are to be done by officials.</summary>
    Office,

    /// <summary>Of those, the ones whose legal due instant has come.</summary>
    Overdue,
}

/// <summary>Narrows the queue. With every filter null all officers' tasks still to be done in the scope are meant.</summary>
/// <param name="Viewer">Whose queue it is: decides what "mine" and "unclaimed" mean.</param>
/// <param name="Now">Decides what is overdue.</param>
public sealed record TaskFilter(Actor Viewer, Instant Now)
{
    /// <summary>Part of the number, the applicant's name or the task's name, in any letter case; null for no search.</summary>
    public string? Text { get; init; }

    /// <summary>A permit type's slug; null for all.</summary>
    public string? PermitType { get; init; }

    /// <summary>A step: the user task's element id; null for all.</summary>
    public string? Element { get; init; }

    /// <summary>Only tasks that were given out and that nobody holds: a supervisor has to assign them.</summary>
    public bool OnlyAwaitingSupervisor { get; init; }

    /// <summary>The condition common to all views.</summary>
    internal string Condition(OfficeScope scope, DynamicParameters parameters)
    {
        var condition = $"t.ended_at IS NULL AND t.role <> 'applicant' AND {scope.Condition("t", parameters)}";
        if (PermitType is not null)
        {
            parameters.Add("permitType", PermitType);
            condition += " AND a.permit_type = @permitType";
        }

        if (Element is not null)
        {
            parameters.Add("element", Element);
            condition += " AND t.element = @element";
        }

        if (OnlyAwaitingSupervisor)
        {
            condition += " AND t.assignee_id IS NULL AND EXISTS (SELECT 1 FROM assignment w WHERE w.task = t.id)";
        }

        if (!string.IsNullOrWhiteSpace(Text))
        {
            condition += " AND " + TextSearch.Condition(Text, parameters, "t.application", "a.applicant_name", "t.title_th", "t.title_en");
        }

        return condition;
    }

    /// <summary>The condition that a view adds.</summary>
    internal string Condition(TaskView view, DynamicParameters parameters)
    {
        switch (view)
        {
            case TaskView.Mine:
                parameters.Add("viewer", Viewer.Id);
                return "t.assignee_id = @viewer";
            case TaskView.Unclaimed when Viewer.Posts.IsDefaultOrEmpty:
                return "t.assignee_id IS NULL";
            case TaskView.Unclaimed:
                var posts = Viewer.Posts.Select((post, i) =>
                {
                    parameters.Add($"postOffice{i}", post.OfficeId);
                    parameters.Add($"postRole{i}", post.Role);
                    return $"(t.office = @postOffice{i} AND t.role = @postRole{i})";
                });
                return $"t.assignee_id IS NULL AND ({string.Join(" OR ", posts)})";
            case TaskView.Overdue:
                parameters.Add("now", Now);
                return "t.due <= @now";
            default:
                return "1 = 1";
        }
    }
}
