using Permits.Server.Hosting;

namespace Permits.Server.Features.Tasks;

/// <summary>The views of the queue by the names they have in addresses.</summary>
public static class TaskViews
{
    /// <summary>A view by its name; <c>office</c> where none is given.</summary>
    public static Result<Storage.TaskView> Read(string? name) => name switch
    {
        null or "" or "office" => Storage.TaskView.Office,
        "mine" => Storage.TaskView.Mine,
        "unclaimed" => Storage.TaskView.Unclaimed,
        "overdue" => Storage.TaskView.Overdue,
        _ => Problems.Invalid("view", "หนึ่งใน mine, unclaimed, office, overdue", "one of mine, unclaimed, office, overdue"),
    };
}
