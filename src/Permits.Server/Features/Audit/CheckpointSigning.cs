using NodaTime;
using Permits.Engine;
using Permits.Proof;
using Permits.Server.Hosting;
using Permits.Storage;
using Quartz;

namespace Permits.Server.Features.Audit;

/// <summary>Makes checkpoints of the log with the key of this installation.</summary>
/// <param name="store">Holds the log.</param>
/// <param name="settings">Name the key.</param>
/// <param name="clock">Says when.</param>
public sealed class CheckpointSigning(IPermitStore store, ServerSettings settings, IClock clock) : IDisposable
{
    private readonly SemaphoreSlim _signing = new(1, 1);
    private EcdsaSigner? _signer;

    /// <summary>A checkpoint over all that is committed; the newest where nothing was added since.</summary>
    /// <exception cref="SettingsException">The key is missing or is not that of the log.</exception>
    public async Task<CheckpointRow> MakeAsync(CancellationToken cancel)
    {
        await _signing.WaitAsync(cancel);
        try
        {
            _signer ??= Open(settings.CheckpointKeyFile, settings.IsDevelopment);
            var made = await store.MakeCheckpointAsync(_signer, clock.GetCurrentInstant(), cancel);
            if (!made.IsOk && settings.OldCheckpointKeyFile is { } file)
            {
                using var old = Open(file, mayMake: false);
                made = await store.RotateKeyAsync(old, _signer, new Doing(Actor.System, clock.GetCurrentInstant()), cancel);
            }

            return made.TryGet(out var row) ? row : throw new SettingsException(string.Join(' ', made.Problems.Select(p => p.Message.En)));
        }
        finally
        {
            _signing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _signer?.Dispose();
        _signing.Dispose();
    }

    private EcdsaSigner Open(string file, bool mayMake)
    {
        if (!File.Exists(file) && mayMake)
        {
            using var made = EcdsaSigner.Create(settings.LogName);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var stream = new FileStream(file, options);
            using var writer = new StreamWriter(stream);
            writer.Write(made.ToPem());
        }

        try
        {
            return EcdsaSigner.FromPem(settings.LogName, File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException(
                "Expected PERMITS_CHECKPOINT_KEY to name a PEM file with an ECDSA P-256 private key, but it cannot be read as one. "
                + "Make one (openssl ecparam -name prime256v1 -genkey -noout) and start again.");
        }
    }
}

/// <summary>The job that makes a checkpoint every minute. Where nothing was added, none is made.</summary>
/// <param name="signing">Makes it.</param>
/// <param name="log">Where a failure is told; the next minute tries again.</param>
[DisallowConcurrentExecution]
public sealed class CheckpointJob(CheckpointSigning signing, ILogger<CheckpointJob> log) : RepeatedJob("No checkpoint could be made; it is tried again in a minute.", log)
{
    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancel) => signing.MakeAsync(cancel);
}
