using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Permits.Server.Hosting;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

public sealed class SettingsTests
{
    private const string GoodSecret = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("too short")]
    [InlineData(ServerSettings.DevelopmentSecret)]
    public void Production_does_not_start_without_a_secret_of_its_own(string? secret) =>
        Reading("Production", ("PERMITS_SECRET", secret)).Should().Throw<SettingsException>().WithMessage("*PERMITS_SECRET*");

    [Fact]
    public void A_refusal_does_not_repeat_the_secret() =>
        Reading("Production", ("PERMITS_SECRET", "hunter2")).Should().Throw<SettingsException>().Which.Message.Should().NotContain("hunter2");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/nowhere/checkpoint-key.pem")]
    public void Production_does_not_start_without_a_key_that_signs_the_log(string? file) =>
        Reading("Production", ("PERMITS_SECRET", GoodSecret), ("PERMITS_CHECKPOINT_KEY", file)).Should().Throw<SettingsException>().WithMessage("*PERMITS_CHECKPOINT_KEY*");

    [Fact]
    public void Production_knows_neither_demo_nor_another_time()
    {
        var settings = Reading("Production", ("PERMITS_SECRET", GoodSecret), ("PERMITS_CHECKPOINT_KEY", CheckpointKeys.File), ("PERMITS_CLOCK", "2026-01-05T09:00:00+07:00"), ("PERMITS_DEMO", "all"))();
        settings.IsDevelopment.Should().BeFalse();
        settings.DemoCases.Should().BeFalse();
        settings.FirstNow.Should().BeNull();
    }

    [Fact]
    public void Receivers_of_checkpoints_are_addresses_with_commas_between()
    {
        Reading("Development", ("PERMITS_CHECKPOINT_MAIL", "one@example.org, two@example.org"))().CheckpointMail.Should().Equal("one@example.org", "two@example.org");
        Reading("Development", ("PERMITS_CHECKPOINT_MAIL", "one@example.org, nobody")).Should().Throw<SettingsException>().WithMessage("Expected PERMITS_CHECKPOINT_MAIL*");
    }

    [Theory]
    [InlineData("Host=db")]
    [InlineData("Server=db;Username=permits")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Mode=ReadOnly")]
    [InlineData("nonsense")]
    public void A_database_that_is_neither_a_file_nor_on_a_server_is_refused(string database) =>
        Reading("Development", ("PERMITS_DB", database)).Should().Throw<SettingsException>().WithMessage("Expected PERMITS_DB*");

    [Theory]
    [InlineData("Host=db;Database=permits")]
    [InlineData("Server=db;Database=permits;Username=u;Password=p")]
    public void A_database_on_a_server_is_taken_as_it_is_named(string database)
    {
        var settings = Reading("Development", ("PERMITS_DB", database))();
        settings.Database.Should().Be(database);
        settings.DatabaseFile.Should().BeNull();
        settings.DataFolder.Should().EndWith("data");
    }

    [Fact]
    public void A_database_file_is_found_from_the_root_of_the_checkout()
    {
        var settings = Reading("Development", ("PERMITS_DB", null))();
        settings.DatabaseFile.Should().Be(Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "data", "permits.db"));
        settings.Urls.Should().Be("http://127.0.0.1:5080");
        settings.PublicUrl.Should().Be("http://127.0.0.1:5080");
    }

    [Fact]
    public void A_first_instant_is_read_with_its_offset()
    {
        Reading("Development", ("PERMITS_CLOCK", "2026-01-05T09:00:00+07:00"))().FirstNow.Should().Be(Instant.FromUtc(2026, 1, 5, 2, 0));
        Reading("Development", ("PERMITS_CLOCK", "Monday")).Should().Throw<SettingsException>();
    }

    private static Func<ServerSettings> Reading(string environment, params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build();
        return () => ServerSettings.Read(configuration, new Environment(environment));
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Permits.Server";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
