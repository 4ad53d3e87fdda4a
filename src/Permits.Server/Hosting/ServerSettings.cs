using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using NodaTime;
using NodaTime.Text;
using Permits.Storage;

namespace Permits.Server.Hosting;

/// <summary>A setting that the server cannot start with. The message says what was expected and what to do; it never holds a secret.</summary>
/// <param name="message">The sentence.</param>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>The settings of one server process, read once from configuration (environment variables by the names given here).</summary>
public sealed record ServerSettings
{
    /// <summary>The secret that Development uses when none is set. Production refuses it.</summary>
    public const string DevelopmentSecret = "permits-development-secret-not-for-production";

    /// <summary>Fewest characters of <see cref="Secret"/> in Production.</summary>
    public const int LeastSecretLength = 32;

    /// <summary><c>PERMITS_DB</c>: the connection string, of PostgreSQL or of SQLite with a full path. May hold a password.</summary>
    public required string Database { get; init; }

    /// <summary>The database's file; null where it is on a server.</summary>
    public string? DatabaseFile { get; init; }

    /// <summary><c>PERMITS_DATA</c>: folder of what the server keeps beside the database: mail pickup. The folder of the database's file by
    /// default, <c>data</c> where it has none.</summary>
    public required string DataFolder { get; init; }

    /// <summary><c>PERMITS_WORKFLOWS</c>: folder of packages, statutes and calendars.</summary>
    public required string WorkflowsFolder { get; init; }

    /// <summary><c>PERMITS_URLS</c>: addresses to listen on, separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary><c>PERMITS_SECRET</c>: key of the tracking secrets. At least <see cref="LeastSecretLength"/> characters in Production.</summary>
    public required string Secret { get; init; }

    /// <summary><c>PERMITS_CHECKPOINT_KEY</c>: PEM file of the ECDSA P-256 key that signs checkpoints of the log. Production must name one;
    /// Development makes one in the data folder.</summary>
    public required string CheckpointKeyFile { get; init; }

    /// <summary><c>PERMITS_CHECKPOINT_OLD_KEY</c>: PEM file of the key before, for the first start after another was put in place; else null.</summary>
    public string? OldCheckpointKeyFile { get; init; }

    /// <summary><c>PERMITS_LOG_NAME</c>: what the log calls itself in checkpoints; no spaces and no plus sign. The same for ever.</summary>
    public required string LogName { get; init; }

    /// <summary><c>PERMITS_CHECKPOINT_MAIL</c>: addresses, separated by commas, to which the first checkpoint of each day goes; empty for none.</summary>
    public ImmutableArray<string> CheckpointMail { get; init; } = [];

    /// <summary><c>PERMITS_OPDC_MAIL</c>: where copies for the OPDC go (LFA s.10 para 2).</summary>
    public required string OpdcMail { get; init; }

    /// <summary><c>PERMITS_MAIL_FROM</c>: the sender of notices.</summary>
    public required string MailFrom { get; init; }

    /// <summary><c>PERMITS_SMTP</c>: <c>host:port</c> of the mail relay, which has to be near: no encryption is used. Null writes mail to
    /// the pickup folder.</summary>
    public (string Host, int Port)? SmtpHost { get; init; }

    /// <summary><c>PERMITS_PUBLIC_URL</c>: the address applicants use, printed in mail; in Development the first
    /// of <see cref="Urls"/> by default, null leaves links out.</summary>
    public string? PublicUrl { get; init; }

    /// <summary><c>PERMITS_PROXIES</c>: addresses of the reverse proxies in front, separated by commas; only what these say of the caller's
    /// address (<c>X-Forwarded-For</c>) is believed. Empty where callers come directly.</summary>
    public ImmutableArray<IPAddress> Proxies { get; init; } = [];

    /// <summary><c>PERMITS_CLOCK</c>: Development only, the instant at which a new database's clock begins; null for the real time.</summary>
    public Instant? FirstNow { get; init; }

    /// <summary><c>PERMITS_DEMO</c>: Development only, <c>none</c> leaves a new database without demonstration cases.</summary>
    public bool DemoCases { get; init; }

    /// <summary>Whether this is Development: demo accounts, the movable clock, mail to a folder.</summary>
    public required bool IsDevelopment { get; init; }

    /// <summary>Where outgoing mail is written when there is no relay.</summary>
    public string OutboxFolder => Path.Combine(DataFolder, "outbox");

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="configuration">Environment variables and what overrides them.</param>
    /// <param name="environment">Where the server runs.</param>
    /// <exception cref="SettingsException">A setting is missing, malformed or a default that Production may not use.</exception>
    public static ServerSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var development = environment.IsDevelopment();
        var home = RepositoryRoot.Above(environment.ContentRootPath) ?? Directory.GetCurrentDirectory();
        var urls = configuration["PERMITS_URLS"] is { Length: > 0 } given ? given : "http://127.0.0.1:5080";
        var database = ReadDatabase(configuration["PERMITS_DB"], home);
        var dataFolder = configuration["PERMITS_DATA"] is { Length: > 0 } data ? Path.GetFullPath(data, home) : Path.GetDirectoryName(database.File) ?? Path.GetFullPath("data", home);
        return new ServerSettings
        {
            Database = database.ConnectionString,
            DatabaseFile = database.File,
            DataFolder = dataFolder,
            WorkflowsFolder = FindWorkflows(configuration["PERMITS_WORKFLOWS"], home),
            Urls = urls,
            Secret = ReadSecret(configuration["PERMITS_SECRET"], development),
            CheckpointKeyFile = ReadCheckpointKey(configuration["PERMITS_CHECKPOINT_KEY"], dataFolder, development),
            OldCheckpointKeyFile = configuration["PERMITS_CHECKPOINT_OLD_KEY"] is { Length: > 0 } oldKey ? Path.GetFullPath(oldKey, home) : null,
            LogName = ReadLogName(configuration["PERMITS_LOG_NAME"]),
            CheckpointMail = ReadAddresses("PERMITS_CHECKPOINT_MAIL", configuration["PERMITS_CHECKPOINT_MAIL"]),
            OpdcMail = configuration["PERMITS_OPDC_MAIL"] is { Length: > 0 } opdc ? opdc : "opdc@example.invalid",
            MailFrom = configuration["PERMITS_MAIL_FROM"] is { Length: > 0 } from ? from : "permits@example.invalid",
            SmtpHost = configuration["PERMITS_SMTP"] is { Length: > 0 } smtp ? ReadSmtp(smtp) : null,
            PublicUrl = configuration["PERMITS_PUBLIC_URL"] is { Length: > 0 } address ? address.TrimEnd('/') : development ? urls.Split(';')[0].Trim().TrimEnd('/') : null,
            Proxies = ReadProxies(configuration["PERMITS_PROXIES"]),
            FirstNow = development ? ReadFirstNow(configuration["PERMITS_CLOCK"]) : null,
            DemoCases = development && configuration["PERMITS_DEMO"] != "none",
            IsDevelopment = development,
        };
    }

    private static (string ConnectionString, string? File) ReadDatabase(string? setting, string home)
    {
        var text = string.IsNullOrWhiteSpace(setting) ? "Data Source=data/permits.db" : setting.Trim();
        var parts = new System.Data.Common.DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            throw new SettingsException(
                "Expected PERMITS_DB to be a connection string such as \"Data Source=data/permits.db\", but it cannot be read as one. Correct it and start again.");
        }

        if (ConnectionStrings.NamesServer(text))
        {
            return parts.TryGetValue("Database", out var name) && name is string { Length: > 0 }
                ? (text, null)
                : throw new SettingsException(
                    "Expected PERMITS_DB to name a database on its server (\"Host=...;Database=...\"), but it names none. Add the database's name and start again.");
        }

        if (!parts.TryGetValue("Data Source", out var source) || source is not string { Length: > 0 } file || file.Contains(":memory:", StringComparison.Ordinal))
        {
            throw new SettingsException(
                "Expected PERMITS_DB to name an SQLite file (\"Data Source=...\") or a PostgreSQL database (\"Host=...;Database=...\"), but it names neither. "
                + "Set it to one of them and start again.");
        }

        var path = Path.GetFullPath(file, home);
        parts["Data Source"] = path;
        return (parts.ConnectionString, path);
    }

    private static string FindWorkflows(string? setting, string home)
    {
        if (!string.IsNullOrWhiteSpace(setting))
        {
            return Path.GetFullPath(setting, home);
        }

        var inCheckout = Path.Combine(home, "workflows");
        return Directory.Exists(inCheckout) ? inCheckout : Path.Combine(AppContext.BaseDirectory, "workflows");
    }

    private static string ReadSecret(string? setting, bool development)
    {
        if (development)
        {
            return string.IsNullOrEmpty(setting) ? DevelopmentSecret : setting;
        }

        if (string.IsNullOrEmpty(setting) || setting.Length < LeastSecretLength || setting == DevelopmentSecret)
        {
            throw new SettingsException(
                $"Expected PERMITS_SECRET to hold a secret of your own with at least {LeastSecretLength} characters, but it is missing, too short or the development default. "
                + "Set it (e.g. from: openssl rand -base64 48), or set ASPNETCORE_ENVIRONMENT=Development to try the program out.");
        }

        return setting;
    }

    private static string ReadCheckpointKey(string? setting, string dataFolder, bool development) =>
        setting is { Length: > 0 } file && (development || File.Exists(file)) ? Path.GetFullPath(file)
        : development ? Path.Combine(dataFolder, "checkpoint-key.pem")
        : throw new SettingsException(
            "Expected PERMITS_CHECKPOINT_KEY to name the PEM file of the key that signs the log, but there is none. Make one "
            + "(openssl ecparam -name prime256v1 -genkey -noout -out checkpoint-key.pem), keep it from everybody else, and start again.");

    private static string ReadLogName(string? setting) =>
        setting is not { Length: > 0 } name ? "permits.example.invalid"
        : name.Any(c => char.IsWhiteSpace(c) || c == '+') ? throw new SettingsException("Expected PERMITS_LOG_NAME without spaces and plus signs, but it has some. Correct it and start again.")
        : name;

    private static (string Host, int Port) ReadSmtp(string setting)
    {
        var parts = setting.Trim().Split(':');
        return parts is [{ Length: > 0 } host, var port] && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536
            ? (host, number)
            : throw new SettingsException("Expected PERMITS_SMTP to be host:port, such as relay.example:25, but it is not. Correct it and start again.");
    }

    private static ImmutableArray<string> ReadAddresses(string name, string? setting) =>
        [.. (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text =>
            System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text
                ? text
                : throw new SettingsException($"Expected {name} to be e-mail addresses with commas between, such as auditor@example.org, but one of them is none. Correct it and start again.")).Distinct()];

    private static ImmutableArray<IPAddress> ReadProxies(string? setting) =>
        [.. (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => IPAddress.TryParse(text, out var address)
            ? address
            : throw new SettingsException("Expected PERMITS_PROXIES to be IP addresses with commas between, such as 10.0.0.2,10.0.0.3, but one of them is none. Correct it and start again."))];

    private static Instant? ReadFirstNow(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return null;
        }

        var parsed = OffsetDateTimePattern.Rfc3339.Parse(setting.Trim());
        return parsed.Success
            ? parsed.Value.ToInstant()
            : throw new SettingsException("Expected PERMITS_CLOCK to be an RFC 3339 instant such as 2026-01-05T09:00:00+07:00, but it is not. Correct it and start again.");
    }
}
