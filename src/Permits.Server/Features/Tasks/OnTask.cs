using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Tasks;

/// <summary>Does something with a task that the signed-in user can see.</summary>
/// <param name="queries">Finds the task.</param>
/// <param name="user">Whose scope.</param>
/// <param name="commands">Executes.</param>
public sealed class OnTask(IQueries queries, CurrentUser user, CaseCommands commands)
{
    /// <summary>Executes a command on the task's case; 404 where the task is not the user's to see.</summary>
    public async Task<IResult> DoAsync(string taskId, Command command, long? version, CancellationToken cancel) =>
        await queries.AskAsync(new TaskById(user.Scope, taskId), cancel) is { } task
            ? await commands.AnswerAsync(task.Application, command, version, cancel)
            : ApiResults.NotFound();
}
