using System.Data;
using System.Globalization;
using System.Text.Json;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace Permits.Storage;

/// <summary>How values stand in the database, the same for every dialect: instants as ticks of 100 ns since 1970, dates as ISO text,
/// truth as 0 or 1, enumerations as camelCase words.</summary>
internal static class SqlTypes
{
    /// <summary>Teaches Dapper the types once; safe to call again.</summary>
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new InstantHandler());
        SqlMapper.AddTypeHandler(new LocalDateHandler());
    }

    /// <summary>A value as a parameter takes it.</summary>
    public static object ToDb(object? value) => value switch
    {
        null => DBNull.Value,
        Instant instant => instant.ToUnixTimeTicks(),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        bool truth => truth ? 1L : 0L,
        int number => (long)number,
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        _ => value,
    };

    private sealed class InstantHandler : SqlMapper.TypeHandler<Instant>
    {
        public override Instant Parse(object value) => Instant.FromUnixTimeTicks(Convert.ToInt64(value, CultureInfo.InvariantCulture));

        public override void SetValue(IDbDataParameter parameter, Instant value) => parameter.Value = ToDb(value);
    }

    private sealed class LocalDateHandler : SqlMapper.TypeHandler<LocalDate>
    {
        public override LocalDate Parse(object value) => LocalDatePattern.Iso.Parse((string)value).Value;

        public override void SetValue(IDbDataParameter parameter, LocalDate value) => parameter.Value = ToDb(value);
    }
}
