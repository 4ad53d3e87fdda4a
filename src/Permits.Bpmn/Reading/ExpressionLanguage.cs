using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>Conditions are FEEL. A document that names another language for them means something else by the same text (clause 8.4.6 Expressions).</summary>
internal static class ExpressionLanguage
{
    /// <summary>Checks the language of every condition.</summary>
    public static void Check(XElement definitions, FindingList findings)
    {
        var byDefault = definitions.Attribute("expressionLanguage")?.Value;
        foreach (var condition in definitions.Descendants(BpmnNames.Model + "conditionExpression"))
        {
            var language = condition.Attribute("language")?.Value ?? byDefault;
            if (language is not null && !IsFeel(language))
            {
                findings.Add(Rules.ExpressionLanguage, Where.Of(condition.Parent!), Quote.Of(language));
            }
        }
    }

    // FEEL's URI changed with each DMN version: .../spec/FEEL/20140401, .../spec/DMN/20191111/FEEL/, .../spec/DMN/20230324/FEEL/.
    private static bool IsFeel(string language) =>
        language.Equals("feel", StringComparison.OrdinalIgnoreCase)
        || (language.StartsWith("https://www.omg.org/spec/", StringComparison.Ordinal) && language.Contains("FEEL", StringComparison.Ordinal))
        || (language.StartsWith("http://www.omg.org/spec/", StringComparison.Ordinal) && language.Contains("FEEL", StringComparison.Ordinal));
}
