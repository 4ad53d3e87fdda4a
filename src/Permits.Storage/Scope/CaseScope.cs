using Dapper;

namespace Permits.Storage;

/// <summary>
/// Whose applications a query may see. A required parameter of every query that returns case data: there is no way to ask for
/// "everything" by leaving something out.
/// </summary>
public abstract record CaseScope
{
    private protected CaseScope()
    {
    }

    /// <summary>The condition that keeps a row inside the scope, over the columns of a table with <c>office</c> and <c>applicant_id</c>.</summary>
    /// <param name="alias">The table's alias in the statement.</param>
    /// <param name="parameters">Receives what the condition names.</param>
    internal abstract string Condition(string alias, DynamicParameters parameters);
}

/// <summary>The applications that one applicant filed himself.</summary>
/// <param name="UserId">The applicant's account.</param>
public sealed record OwnerScope(string UserId) : CaseScope
{
    internal override string Condition(string alias, DynamicParameters parameters)
    {
        parameters.Add("scopeOwner", UserId);
        return $"{alias}.applicant_id = @scopeOwner";
    }
}
