using FluentAssertions;
using Xunit;

namespace Permits.Feel.Tests;

/// <summary>What is an instance of which type (DMN 1.5 clauses 10.3.2.9 and 10.3.2.15).</summary>
public sealed class TypeTests
{
    [Theory]
    [InlineData("1 instance of number", "true")]
    [InlineData("null instance of Any", "false")]
    [InlineData("null instance of Null", "true")]
    [InlineData("1 instance of Any", "true")]
    [InlineData("[1,2] instance of list<number>", "true")]
    [InlineData("[1,\"a\"] instance of list<number>", "false")]
    [InlineData("[1,null] instance of list<number>", "true")]
    [InlineData("[] instance of list<number>", "true")]
    [InlineData("{a:1} instance of context<a: number>", "true")]
    [InlineData("{a:1, b: 2} instance of context<a: number>", "true")]
    [InlineData("{a:\"1\"} instance of context<a: number>", "false")]
    [InlineData("{} instance of context", "true")]
    [InlineData("[1..2] instance of range<number>", "true")]
    [InlineData("[1..2] instance of range<string>", "false")]
    [InlineData("(<5) instance of range<number>", "true")]
    [InlineData("@\"P1D\" instance of days and time duration", "true")]
    [InlineData("@\"P1D\" instance of years and months duration", "false")]
    [InlineData("(function(a: number) a) instance of function<number>->number", "true")]
    [InlineData("(function(a: string) \"x\") instance of function<number>->string", "false")]
    [InlineData("(function() 1) instance of function", "true")]
    [InlineData("abs instance of function<number>->number", "true")]
    [InlineData("sum instance of function<list<number>>->number", "true")]
    [InlineData("\"a\" instance of string", "true")]
    [InlineData("@\"10:00:00\" instance of time", "true")]
    [InlineData("1 instance of list<number>", "false")]
    [InlineData("date(\"2020-01-01\") instance of date and time", "false")]
    [InlineData("5 instance of number and true", "true")]
    [InlineData("[1,2,3] instance of list<Any>", "true")]
    [InlineData("[[1]] instance of list<list<number>>", "true")]
    [InlineData("null instance of list<number>", "false")]
    [InlineData("{} instance of context<>", "true")]
    [InlineData("(function(a: number, b: string) \"x\") instance of function<number, string>->string", "true")]
    public void A_value_is_an_instance_of_its_own_type_and_those_it_conforms_to(string text, string value) => Feel.Value(text).Should().Be(value);
}
