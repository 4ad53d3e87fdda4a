using FluentAssertions;
using Xunit;
using static Permits.Bpmn.Tests.Interchange.Documents;

namespace Permits.Bpmn.Tests.Interchange;

/// <summary>Documents are equal where they say the same.</summary>
public class ComparisonTests
{
    [Theory]
    [InlineData("<bpmn:startEvent id='s'/>", "<bpmn:startEvent id='s' isInterrupting='true' parallelMultiple='0'/>", "defaults")]
    [InlineData("<bpmn:boundaryEvent id='s' cancelActivity='1'/>", "<bpmn:boundaryEvent id='s'/>", "defaults")]
    [InlineData("<bpmn:task id='s' startQuantity='1'/>", "<bpmn:task id='s'/>", "defaults")]
    [InlineData("<bpmn:task id='s' startQuantity='2'/>", "<bpmn:task id='s' startQuantity='02'/>", "numbers")]
    [InlineData("<bpmn:exclusiveGateway id='g' default='f'/>", "<bpmn:exclusiveGateway id='g' default='tns:f'/>", "prefixes")]
    [InlineData("<bpmn:task name='n' id='s'/>", "<bpmn:task id='s' name='n'/>", "order of attributes")]
    [InlineData("<bpmn:task id='s'/><bpmn:userTask id='u'/>", "<bpmn:userTask id='u'/><bpmn:task id='s'/>", "order of unlike elements")]
    [InlineData("<bpmn:task id='s'><bpmn:incoming>f</bpmn:incoming></bpmn:task>", "<bpmn:task id='s'/>", "lists of flows")]
    [InlineData("<bpmn:sequenceFlow id='f'><bpmn:conditionExpression> a </bpmn:conditionExpression></bpmn:sequenceFlow>", "<bpmn:sequenceFlow id='f'><bpmn:conditionExpression>a</bpmn:conditionExpression></bpmn:sequenceFlow>", "space around an expression")]
    [InlineData("<bpmn:task id='s'><bpmn:extensionElements><v:a><v:b/></v:a></bpmn:extensionElements></bpmn:task>", "<bpmn:task id='s'><bpmn:extensionElements>\n<w:a xmlns:w='urn:vendor'> <w:b/>\n</w:a></bpmn:extensionElements></bpmn:task>", "layout and prefixes of extensions")]
    public void These_say_the_same(string one, string other, string because)
    {
        Process(one).FirstDifference(Process(other)).Should().BeNull(because);
        Process(one).Should().Be(Process(other), because);
        Process(one).GetHashCode().Should().Be(Process(other).GetHashCode());
    }

    [Theory]
    [InlineData("<bpmn:startEvent id='s'/>", "<bpmn:startEvent id='s' isInterrupting='false'/>", "startEvent s/@isInterrupting")]
    [InlineData("<bpmn:task id='s'/>", "<bpmn:userTask id='s'/>", "task s | userTask s")]
    [InlineData("<bpmn:task id='s'/>", "<bpmn:task id='s'/><bpmn:task id='t'/>", "task t")]
    [InlineData("<bpmn:task id='a'/><bpmn:task id='b'/>", "<bpmn:task id='b'/><bpmn:task id='a'/>", "task a/@id")]
    [InlineData("<bpmn:task id='s' name='a'/>", "<bpmn:task id='s' name='a '/>", "task s/@name")]
    [InlineData("<bpmn:task id='s' v:x='1'/>", "<bpmn:task id='s' v:x='2'/>", "task s/@x")]
    [InlineData("<bpmn:task id='s' v:x='1'/>", "<bpmn:task id='s'/>", "task s/@x")]
    [InlineData("<bpmn:task id='s'><bpmn:documentation>a</bpmn:documentation></bpmn:task>", "<bpmn:task id='s'><bpmn:documentation> a</bpmn:documentation></bpmn:task>", "documentation/text()")]
    [InlineData("<bpmn:task id='s'><bpmn:extensionElements><v:a>1</v:a></bpmn:extensionElements></bpmn:task>", "<bpmn:task id='s'><bpmn:extensionElements><v:a>2</v:a></bpmn:extensionElements></bpmn:task>", "extensionElements/text()")]
    [InlineData("<bpmn:task id='s'><bpmn:extensionElements><v:a/><v:b/></bpmn:extensionElements></bpmn:task>", "<bpmn:task id='s'><bpmn:extensionElements><v:b/><v:a/></bpmn:extensionElements></bpmn:task>", "extensionElements/text()")]
    [InlineData("<bpmn:sequenceFlow id='f'><bpmn:conditionExpression>a</bpmn:conditionExpression></bpmn:sequenceFlow>", "<bpmn:sequenceFlow id='f'><bpmn:conditionExpression>b</bpmn:conditionExpression></bpmn:sequenceFlow>", "conditionExpression/text()")]
    [InlineData("<bpmn:laneSet><bpmn:lane><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>", "<bpmn:laneSet><bpmn:lane><bpmn:flowNodeRef>b</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>", "flowNodeRef/text()")]
    [InlineData("<bpmn:task id='s' default='f'/>", "<bpmn:task id='s' default='v:f'/>", "task s/@default")]
    public void These_do_not(string one, string other, string at)
    {
        Process(one).FirstDifference(Process(other)).Should().EndWith(at);
        Process(other).Equals(Process(one)).Should().BeFalse();
    }
}
