using System.Globalization;
using NodaTime;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>Fills a database made by <see cref="BenchStore"/>, in which nothing was filed yet, with very many copies of cases.</summary>
/// <param name="connectionString">Of either kind.</param>
/// <param name="filed">When: the year of the numbers.</param>
internal sealed class BigStore(string connectionString, Instant filed) : IDisposable
{
    private const string Prefix = "FOD";

    private readonly IBulkWriter _writer = IBulkWriter.To(connectionString);
    private readonly long _year = filed.InZone(Packages.Calendar.Zone).Year + 543;

    /// <summary>Cases written so far.</summary>
    public long Cases { get; private set; }

    /// <summary>The number of the next copy.</summary>
    public string Next => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{_year}-{Cases + 1:D6}");

    /// <summary>Writes copies of cases, each of them in turn.</summary>
    /// <param name="stencils">What to copy.</param>
    /// <param name="count">How many copies.</param>
    /// <param name="office">The office of a copy, by its place from 0 in the whole database; null for the first office always.</param>
    public void Add(IReadOnlyList<CaseStencil> stencils, long count, Func<long, string>? office = null)
    {
        for (var i = 0L; i < count; i++)
        {
            stencils[(int)(i % stencils.Count)].Copy(_writer, Next, office?.Invoke(Cases) ?? People.Office);
            Cases++;
        }
    }

    /// <summary>Says which number was given last, and ends the writing.</summary>
    public void Finish()
    {
        _writer.Write("number_counter", ["prefix", "year", "last"], [Prefix, _year, Cases]);
        _writer.Finish();
    }

    public void Dispose() => _writer.Dispose();
}
