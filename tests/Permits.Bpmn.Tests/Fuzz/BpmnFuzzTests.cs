using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using FluentAssertions;
using Permits.Bpmn.Import;
using Permits.Bpmn.Interchange;
using Permits.Bpmn.Tests.Import;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Bpmn.Tests.Fuzz;

/// <summary>
/// Whatever the bytes, reading, importing and linting give findings: no exception, no hang, no blow-up of memory; and whatever is read comes back as it was.
/// Runs for a bounded time, from seed 1 on; <c>PERMITS_FUZZ_SECONDS</c> lengthens it.
/// </summary>
public class BpmnFuzzTests(ITestOutputHelper output)
{
    /// <summary>Far above what any mutation needs, far below what an attack would take.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private const long MostMemory = 1L << 30;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("PERMITS_FUZZ_SECONDS"), System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : 12);

    [Fact]
    public void Mutated_models_give_findings_and_what_is_read_comes_back()
    {
        var models = Sources().Select(s => (s.Name, s.Bytes, Tree: XDocument.Load(new MemoryStream(s.Bytes), LoadOptions.PreserveWhitespace))).ToList();
        var (runs, read) = (0, 0);
        var clock = Stopwatch.StartNew();
        for (var seed = 1; clock.Elapsed < Duration; seed++)
        {
            var random = new Random(seed);
            var (name, bytes, tree) = models[random.Next(models.Count)];
            var mutated = random.Next(3) == 0 ? Mutator.Bytes(bytes, random) : Mutator.Tree(tree, random);
            read += Check(mutated, $"seed {seed} of {name}") ? 1 : 0;
            runs++;
        }

        output.WriteLine($"{models.Count} models, seeds 1 to {runs}, {read} of them read");
        read.Should().BeGreaterThan(runs / 4, "mutations should get past the XML parser");
    }

    [Fact]
    public void A_large_document_is_read_written_and_imported_soon()
    {
        var parts = string.Concat(Enumerable.Range(0, 4_000).Select(i => FormattableString.Invariant(
            $"<b:userTask id='t{i}' c:assignee='a' c:x='1'/><b:sequenceFlow id='f{i}' sourceRef='t0' targetRef='q:t{i}'/>")));
        var xml = Encoding.UTF8.GetBytes($"<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:c='http://camunda.org/schema/1.0/bpmn' xmlns:q='urn:q' targetNamespace='urn:q'><b:process id='p'>{parts}</b:process></b:definitions>");

        Check(xml, "4,000 tasks").Should().BeTrue();
    }

    private bool Check(byte[] xml, string seed)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var (model, lint) = BpmnReader.Read(xml);
            (model is null).Should().Be(lint.Any(f => f.Severity == Severity.Error), seed);
            BpmnReader.Reopen(xml);

            var (document, findings) = BpmnInterchange.Read(xml);
            (document is null).Should().Be(findings.Any(f => f.Severity == Severity.Error), seed);
            if (document is not null)
            {
                ComesBack(document, seed);
                ComesBack(ModelImport.Import(document).Document, seed + ", imported");
            }

            watch.Elapsed.Should().BeLessThan(Soon, seed);
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostMemory, seed);
            return document is not null;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            output.WriteLine(Encoding.UTF8.GetString(xml));
            throw new InvalidOperationException($"Expected findings for {seed}, but it threw.", e);
        }
    }

    private static void ComesBack(BpmnDocument document, string seed)
    {
        var written = BpmnInterchange.Write(document);
        var (again, findings) = BpmnInterchange.Read(written);

        again.Should().NotBeNull($"{seed}: {string.Join("; ", findings.Take(3).Select(f => f.Message.En))}");
        document.FirstDifference(again!).Should().BeNull(seed);
        BpmnInterchange.Write(again!).AsSpan().SequenceEqual(written).Should().BeTrue(seed);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Sources()
    {
        yield return ("Models.Good", Encoding.UTF8.GetBytes(Models.Good));
        yield return ("Camunda 7", Encoding.UTF8.GetBytes(VendorModels.Camunda7));
        yield return ("Camunda 8", Encoding.UTF8.GetBytes(VendorModels.Camunda8));
        yield return ("Flowable", Encoding.UTF8.GetBytes(VendorModels.Flowable));
        foreach (var folder in new[] { "workflows", Path.Combine("shared", "conformance", "bpmn-miwg") }.Select(Above).OfType<string>())
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                yield return (Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
            }
        }
    }

    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, path)))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        return null;
    }
}
