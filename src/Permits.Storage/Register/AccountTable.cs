namespace Permits.Storage;

/// <summary>The tables <c>account</c> and <c>post</c>, as the register writes them.</summary>
internal static class AccountTable
{
    private static readonly Table<Account> Table = new(
        "account", 1, 1,
        ("id", a => a.Id), ("name", a => a.Name), ("kind", a => a.Kind), ("password_hash", a => a.PasswordHash), ("email", a => a.Email),
        ("language", a => a.Language));

    /// <summary>Adds an account or replaces it, posts included.</summary>
    public static void Save(SqlSession session, Account account, Doing by)
    {
        Table.Write(session, account);
        session.Execute("DELETE FROM post WHERE account = @p0", account.Id);
        foreach (var post in account.Posts)
        {
            session.Execute("INSERT INTO post (account, office, role) VALUES (@p0, @p1, @p2)", account.Id, post.OfficeId, post.Role);
        }

        Trail.Registered(session, RegisterTable.Account, by, account.Id);
    }
}
