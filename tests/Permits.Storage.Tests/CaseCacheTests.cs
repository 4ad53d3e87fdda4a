using Permits.Engine;

namespace Permits.Storage.Tests;

public sealed class CaseCacheTests
{
    [Fact]
    public void The_case_unused_longest_is_forgotten_first()
    {
        var cache = new CaseCache(2);
        cache.Put(Case("A"));
        cache.Put(Case("B"));
        cache.Get("A");

        cache.Put(Case("C"));

        cache.Get("A").Should().NotBeNull();
        cache.Get("B").Should().BeNull();
        cache.Get("C").Should().NotBeNull();
    }

    [Fact]
    public void The_state_put_last_is_kept()
    {
        var cache = new CaseCache(2);
        cache.Put(Case("A"));

        cache.Put(Case("A") with { Version = 7 });

        cache.Get("A")!.Version.Should().Be(7);
    }

    [Fact]
    public void A_version_that_comes_late_does_not_take_the_place_of_a_later_one()
    {
        var cache = new CaseCache(2);
        cache.Put(Case("A") with { Version = 7 });

        cache.Put(Case("A") with { Version = 6 });

        cache.Get("A")!.Version.Should().Be(7);
    }

    private static CaseState Case(string number) => CaseState.None with { Number = number };
}
