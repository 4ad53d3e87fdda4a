using System.Data.Common;
using Dapper;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>What was overdue.</summary>
public enum BreachKind
{
    /// <summary>A duty that an Act imposes.</summary>
    Statute,

    /// <summary>A step of the manual, past the time the manual gives it.</summary>
    Step,
}

/// <summary>The breach log, latest due instant first. With every filter null all breaches in the scope are meant.</summary>
/// <param name="Scope">Whose cases.</param>
public sealed record BreachLog(OfficeScope Scope) : Query<Page<BreachRow>>
{
    /// <summary>Due at this instant or later; null for no lower bound.</summary>
    public Instant? From { get; init; }

    /// <summary>Due before this instant; null for no upper bound.</summary>
    public Instant? To { get; init; }

    /// <summary>One office within the scope; null for all.</summary>
    public string? Office { get; init; }

    /// <summary>A permit type's slug; null for all.</summary>
    public string? PermitType { get; init; }

    /// <summary>One application; null for all.</summary>
    public string? Application { get; init; }

    /// <summary>Only duties of an Act, or only steps of the manual; null for both.</summary>
    public BreachKind? Kind { get; init; }

    /// <summary>True for those with a reason, false for those without; null for both.</summary>
    public bool? Explained { get; init; }

    /// <summary>The step, by its element's id, at which the case stood or whose own limit it was; null for all.</summary>
    public string? Step { get; init; }

    /// <summary>Who held an open task of the case at the due instant, by account id; null for all.</summary>
    public string? Officer { get; init; }

    /// <summary>True for those that a supervisor has answered for, false for the others; null for both.</summary>
    public bool? Acknowledged { get; init; }

    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<BreachRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = Scope.Condition("b", parameters);
        void And(string condition, string name, object? value)
        {
            if (value is not null)
            {
                parameters.Add(name, value);
                where += " AND " + condition;
            }
        }

        And("b.due >= @from", "from", From);
        And("b.due < @to", "to", To);
        And("b.office = @office", "office", Office);
        And("b.permit_type = @permitType", "permitType", PermitType);
        And("b.application = @application", "application", Application);
        if (Kind is { } kind)
        {
            parameters.Add("step", ClockSpecs.ProcessPrefix + "%");
            where += kind == BreachKind.Step ? " AND c.spec LIKE @step" : " AND c.spec NOT LIKE @step";
        }

        if (Explained is { } explained)
        {
            where += explained ? " AND r.number IS NOT NULL" : " AND r.number IS NULL";
        }

        if (Acknowledged is { } acknowledged)
        {
            where += acknowledged ? " AND k.number IS NOT NULL" : " AND k.number IS NULL";
        }

        if (Step is not null)
        {
            parameters.Add("ofStep", ClockSpecs.OfProcess(Step));
            And("(c.spec = @ofStep OR EXISTS (SELECT 1 FROM breach_holder h WHERE h.breach = b.id AND h.element = @element))", "element", Step);
        }

        And("EXISTS (SELECT 1 FROM breach_holder h WHERE h.breach = b.id AND h.user_id = @officer)", "officer", Officer);

        return Paging.Descending(Limit, After).RunAsync<BreachRow>(
            connection, BreachSql.Select, where, "b.due", "b.id", parameters, row => new Cursor(row.Due.ToUnixTimeTicks(), row.Id), cancel);
    }
}
