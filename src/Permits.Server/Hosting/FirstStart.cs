using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Definitions;
using Permits.Server.Features.Demo;
using Permits.Server.Features.DevClock;
using Permits.Storage;

namespace Permits.Server.Hosting;

/// <summary>
/// Before the first request: brings the schema up to date, takes up keys and clock, publishes packages that have no version yet and, in
/// Development, seeds the demo. Afterwards says where the server is.
/// </summary>
public sealed class FirstStart(
    IPermitStore store, ClockKeeper keeper, IClock clock, WorkflowsFolder workflows, DemoSeed demo, IDataProtectionProvider protection, ServerSettings settings, IServer server,
    ILogger<FirstStart> log)
    : IHostedLifecycleService
{
    // Demonstration cases reach back into the past, and are judged by what was in force then.
    private static readonly Duration DemoPast = Duration.FromDays(400);

    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.MigrateAsync(cancellationToken);
        log.LogInformation("Database {Database}", store.Description);

        // Servers that start at the same time on one database plant and publish once.
        await using var turn = await store.ClaimInTurnAsync("first start", cancellationToken);

        // The first use makes the first key: the second server finds it, rather than making one that the first does not know of.
        protection.CreateProtector(nameof(FirstStart)).Protect("");
        if (settings.IsDevelopment)
        {
            await keeper.RestoreAsync(cancellationToken);
        }
        else if (await demo.IsPlantedAsync(cancellationToken))
        {
            throw new SettingsException(
                "Expected a database of its own for Production, but this one was made in Development and holds the demo accounts. Set PERMITS_DB to another database and start again.");
        }

        foreach (var slug in workflows.Slugs)
        {
            await PublishAsync(slug, cancellationToken);
        }

        if (settings.IsDevelopment)
        {
            await demo.PlantAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Permits: {string.Join(", ", addresses)}"));
        if (settings.IsDevelopment)
        {
            Console.WriteLine($"  accounts (password {DemoAccounts.Password}): {string.Join(", ", DemoAccounts.All.Select(a => a.Id))}");
            Console.WriteLine("  clock: GET and POST /dev/clock; API: /openapi/v1.json; mail: " + settings.OutboxFolder);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Only the first version comes by itself: what applicants are judged by changes by somebody's decision, never by a file on disk.
    private async Task PublishAsync(string slug, CancellationToken cancel)
    {
        var (files, unread) = workflows.Read(slug);
        var versions = await store.AskAsync(new DefinitionVersions { Slug = slug }, cancel);

        // What is in force already was checked when it was published; reading it again would only make the start wait.
        if (files is not null && !versions.IsEmpty && versions[0].Hash == PackageHash.Of(files))
        {
            return;
        }

        var (package, findings) = files is null ? (null, unread) : PackageReader.Read(files);
        if (files is null || package is null)
        {
            throw new SettingsException($"The package {slug} cannot be published: " + string.Join(" ", findings.Select(f => $"{f.Element}: {f.Message.En}")));
        }

        if (versions.IsEmpty)
        {
            var now = clock.GetCurrentInstant();
            var published = await store.PublishAsync(files, settings.IsDevelopment ? now - DemoPast : now, now, Actor.System, cancel);
            log.LogInformation("Published {Slug} version {Version}", slug, published.Value.Version);
        }
        else
        {
            log.LogWarning(
                "The package {Slug} on disk differs from its newest version {Version}. Publish it by POST /api/v1/definitions to put it in force.", slug, versions[0].Version);
        }
    }
}
