using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using NodaTime;

namespace Permits.Storage.Tests;

/// <summary>
/// Every query that asks for a scope also keeps to it: asked on behalf of somebody who may see nothing, it shows nothing of a case that it shows
/// to others. A new query is found and tried by itself.
/// </summary>
public abstract class ScopeContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly Instant Late = Lapse + Duration.FromDays(3);

    [SkippableFact]
    public async Task No_query_shows_anything_of_a_case_outside_its_scope()
    {
        // given a late case with papers, tasks, clocks, breaches and notices
        var number = await CompleteAsync();
        await SweepAsync(Late);
        var state = await StateAsync(number);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Task"] = state.Tasks.Keys.First(),
            ["Breach"] = state.Breaches.Keys.First(),
            ["Number"] = number,
            ["Sha256"] = state.Documents[0].Sha256,
        };

        // when each query is asked with every scope and with none
        var queries = typeof(Query<>).Assembly.GetTypes().Where(ScopeRuleTests.IsQuery).Where(ScopeRuleTests.AsksForScope).ToList();
        var seen = new List<string>();
        foreach (var query in queries)
        {
            (await IsEmptyAsync(Make(query, OfficeScope.Of([]), new OwnerScope("nobody"), ids))).Should().BeTrue("{0} was asked for nobody", query.Name);
            if (!await IsEmptyAsync(Make(query, OfficeScope.System, new OwnerScope(state.Applicant!.UserId), ids)))
            {
                seen.Add(query.Name);
            }
        }

        // then nothing was shown without a scope, while with one the same questions have answers
        queries.Should().HaveCountGreaterThan(15);
        seen.Should().Contain(["ApplicationByNumber", "BreachLog", "BreachById", "TaskQueue", "TaskById", "TasksOfApplication", "DocumentContent", "NoticesOfApplication"])
            .And.HaveCountGreaterThanOrEqualTo(12);
    }

    private static object Make(Type query, OfficeScope offices, OwnerScope owner, Dictionary<string, string> ids)
    {
        var constructor = query.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);

        object? Value(ParameterInfo parameter) => parameter switch
        {
            _ when parameter.ParameterType == typeof(OwnerScope) => owner,
            _ when typeof(CaseScope).IsAssignableFrom(parameter.ParameterType) => offices,
            { Name: "Id" } when parameter.ParameterType == typeof(string) => query.Name.StartsWith("Breach", StringComparison.Ordinal) ? ids["Breach"] : ids["Task"],
            _ when parameter.ParameterType == typeof(string) => ids.GetValueOrDefault(parameter.Name!, "none"),
            _ when parameter.ParameterType == typeof(TaskFilter) => new TaskFilter(People.Clerk, Late),
            _ when parameter.ParameterType == typeof(AuditFilter) => new AuditFilter(),
            _ when parameter.ParameterType == typeof(ImmutableArray<Instant>) => ImmutableArray.Create(Start, Late),
            _ when parameter.ParameterType == typeof(Instant) => Late,
            _ when parameter.ParameterType == typeof(int) => 100,
            _ when parameter.ParameterType == typeof(TaskView) => TaskView.Office,
            _ when parameter.ParameterType.IsValueType => Activator.CreateInstance(parameter.ParameterType),
            _ => throw new InvalidOperationException($"Expected a sample for {parameter.Name} of {query.Name}. Add one here."),
        };
    }

    private async Task<bool> IsEmptyAsync(object query)
    {
        var answer = query.GetType().BaseType!.GetGenericArguments()[0];
        var asking = (Task)typeof(IQueries).GetMethod(nameof(IQueries.AskAsync))!.MakeGenericMethod(answer).Invoke(Store, [query, CancellationToken.None])!;
        await asking;
        return IsEmpty(asking.GetType().GetProperty("Result")!.GetValue(asking));
    }

    private static bool IsEmpty(object? answer) => answer switch
    {
        null => true,
        TaskCounts.Answer counts => counts is { Mine: 0, Unclaimed: 0, Office: 0, Overdue: 0 },
        IEnumerable many => !many.Cast<object>().Any(),
        _ => answer.GetType().GetProperty("Items") is { } items && IsEmpty(items.GetValue(answer)),
    };
}
