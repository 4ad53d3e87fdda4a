using System.Data.Common;
using Permits.Time;

namespace Permits.Storage;

/// <summary>The tables <c>office</c> and <c>office_hours</c>, as commands and the register use them.</summary>
internal static class OfficeTable
{
    private const string Select =
        "SELECT id, kind, name_th, name_en, region, calendar, hours FROM office LEFT JOIN office_hours ON office_hours.office = office.id";

    private static readonly Table<Office> Offices = new(
        "office", 1, 1,
        ("id", o => o.Id), ("kind", o => o.Kind), ("name_th", o => o.Name.Th), ("name_en", o => o.Name.En), ("region", o => o.Region),
        ("calendar", o => o.Calendar));

    private static readonly Table<Office> Hours = new("office_hours", 1, 1, ("office", o => o.Id), ("hours", o => o.Hours!.ToJson()));

    /// <summary>An office; null where there is none.</summary>
    public static Office? Read(SqlSession session, string id) => session.Row(Select + " WHERE id = @p0", Read, id);

    /// <summary>Asks for an office; null where there is none.</summary>
    public static Asked<Office?> Ask(SqlSession session, string id) => session.Ask(Select + " WHERE id = @p0", rows => rows.First(Read), id);

    /// <summary>Asks for the office that has an application; null where there is no such application.</summary>
    public static Asked<Office?> AskOf(SqlSession session, string number) =>
        session.Ask(Select + " WHERE id = (SELECT office FROM application WHERE number = @p0)", rows => rows.First(Read), number);

    /// <summary>Every office.</summary>
    public static List<Office> All(SqlSession session) => session.Rows(Select, Read);

    /// <summary>Adds an office or replaces it.</summary>
    public static void Save(SqlSession session, Office office, Doing by)
    {
        Offices.Write(session, office);
        if (office.Hours is null)
        {
            session.Execute("DELETE FROM office_hours WHERE office = @p0", office.Id);
        }
        else
        {
            Hours.Write(session, office);
        }

        Trail.Registered(session, RegisterTable.Office, by, office.Id);
    }

    /// <summary>An office's own hours as its row has them.</summary>
    /// <exception cref="InvalidOperationException">They make no sense: the row was written by another hand.</exception>
    public static OfficeWeek? HoursOf(string office, string? json) =>
        json is null ? null
        : OfficeWeek.Parse(json) is var read && read.TryGet(out var hours) ? hours
        : throw new InvalidOperationException($"Hours of office \"{office}\": {string.Join(' ', read.Problems.Select(p => p.Message.En))}");

    private static Office Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), new LocalText(row.GetString(2), row.GetString(3)), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5))
    {
        Hours = HoursOf(row.GetString(0), row.IsDBNull(6) ? null : row.GetString(6)),
    };
}
