using System.Reflection;

namespace Permits.Storage.Tests;

/// <summary>Guards the rule that case data is never asked for without saying whose.</summary>
public sealed class ScopeRuleTests
{
    /// <summary>Queries that return no case data, each with why.</summary>
    private static readonly Dictionary<Type, string> Unscoped = new()
    {
        [typeof(AccountByUserName)] = "sign-in",
        [typeof(Accounts)] = "for administrators, no case in it",
        [typeof(AccountsHolding)] = "names the office itself",
        [typeof(CalendarChangesOf)] = "public, but for the samples of a report, which name no person",
        [typeof(DefinitionVersions)] = "public but for counts",
        [typeof(KeptDocument)] = "type and size of bytes, to one who knows their hash",
        [typeof(MigrationsOf)] = "counts only, no case in it",
        [typeof(NextMark)] = "an instant only",
        [typeof(Offices)] = "public",
        [typeof(PermitByNumber)] = "the public register (EGA s.13)",
        [typeof(PermitRegister)] = "the public register (EGA s.13)",
        [typeof(PermitTypes)] = "public",
        [typeof(SessionKeys)] = "keys of the servers",
        [typeof(Setting)] = "of the installation",
        [typeof(SignedInAccount)] = "sign-in",
        [typeof(TrailEntries)] = "for auditors, who see every office; names cases by number alone",
    };

    [Fact]
    public void Every_query_of_case_data_asks_for_a_scope()
    {
        var queries = typeof(Query<>).Assembly.GetTypes().Where(IsQuery).ToList();

        queries.Should().HaveCountGreaterThan(15);
        queries.Where(q => !Unscoped.ContainsKey(q) && !AsksForScope(q)).Should().BeEmpty();
        queries.Where(q => Unscoped.ContainsKey(q)).Should().NotContain(q => AsksForScope(q), "then it needs no exception");
    }

    [Fact]
    public void A_query_that_asks_for_none_or_lets_it_be_left_out_would_be_found()
    {
        IsQuery(typeof(Unasked)).Should().BeTrue();
        AsksForScope(typeof(Unasked)).Should().BeFalse();
        AsksForScope(typeof(LeftOut)).Should().BeFalse();
    }

    [Fact]
    public void Reading_a_whole_case_asks_for_a_scope() =>
        typeof(IPermitStore).GetMethod(nameof(IPermitStore.CaseAsync))!.GetParameters()[0].ParameterType.Should().Be<CaseScope>();

    internal static bool IsQuery(Type type) => type is { IsAbstract: false, BaseType.IsGenericType: true } && type.BaseType.GetGenericTypeDefinition() == typeof(Query<>);

    internal static bool AsksForScope(Type query) => query.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
        .All(c => c.GetParameters().Any(p => typeof(CaseScope).IsAssignableFrom(p.ParameterType) && !p.HasDefaultValue));

    private sealed record Unasked(string Number) : Query<string>
    {
        internal override Task<string> RunAsync(System.Data.Common.DbConnection connection, CancellationToken cancel) => Task.FromResult(Number);
    }

    private sealed record LeftOut(string Number, CaseScope? Scope = null) : Query<string>
    {
        internal override Task<string> RunAsync(System.Data.Common.DbConnection connection, CancellationToken cancel) => Task.FromResult(Number);
    }
}
