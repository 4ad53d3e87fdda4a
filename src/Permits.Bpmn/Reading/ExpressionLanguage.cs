using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>Expressions are FEEL. A document that names another language for them means something else by the same text (clause 8.4.6 Expressions).</summary>
internal static class ExpressionLanguage
{
    private static readonly HashSet<string> Expressions =
    [
        "conditionExpression", "loopCondition", "loopCardinality", "completionCondition", "transformation", "from", "to", "messagePath", "dataPath",
        "timeDuration", "timeDate", "timeCycle", "scriptTask",
    ];

    /// <summary>Checks the language of every expression that runs.</summary>
    public static void Check(XElement definitions, FindingList findings)
    {
        var byDefault = definitions.Attribute("expressionLanguage")?.Value;
        foreach (var expression in definitions.Descendants().Where(e => e.IsBpmn() && Expressions.Contains(e.Name.LocalName)))
        {
            var isScript = expression.Name.LocalName == "scriptTask";
            var language = expression.Attribute(isScript ? "scriptFormat" : "language")?.Value ?? byDefault;
            if (language is not null && !IsFeel(language) && !IsTime(expression))
            {
                findings.Add(Rules.ExpressionLanguage, Where.Of(isScript ? expression : expression.Parent!), Quote.Of(language));
            }
        }
    }

    // What says a time as ISO 8601 says the same in every language.
    private static bool IsTime(XElement expression) =>
        expression.Name.LocalName.StartsWith("time", StringComparison.Ordinal) && TimerReader.IsIso(expression.Name.LocalName, expression.Value.Trim());

    // FEEL's URI changed with each DMN version: .../spec/FEEL/20140401, .../spec/DMN/20191111/FEEL/, .../spec/DMN/20230324/FEEL/.
    private static bool IsFeel(string language) =>
        language.Equals("feel", StringComparison.OrdinalIgnoreCase)
        || language.Equals("text/feel", StringComparison.OrdinalIgnoreCase)
        || language.Equals("application/feel", StringComparison.OrdinalIgnoreCase)
        || (language.StartsWith("https://www.omg.org/spec/", StringComparison.Ordinal) && language.Contains("FEEL", StringComparison.Ordinal))
        || (language.StartsWith("http://www.omg.org/spec/", StringComparison.Ordinal) && language.Contains("FEEL", StringComparison.Ordinal));
}
