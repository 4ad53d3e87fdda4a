using System.Globalization;
using System.Text;

namespace Permits.Proof.Tests.Json;

/// <summary>JSON texts of random data, the same data of one seed in different orders and with different white space and escapes.</summary>
internal static class RandomJson
{
    private static readonly string[] Names = ["a", "b", "ชื่อ", "é", "\ufb33", "\U0001F600", "z\"z", "", "\n", "A", "aa"];

    public static string Text(int seed, int order)
    {
        var text = new StringBuilder();
        Value(text, new Random(seed), new Random(order * 7919 + seed), 0);
        return text.ToString();
    }

    private static void Value(StringBuilder text, Random data, Random order, int depth)
    {
        text.Append(' ', order.Next(3));
        switch (data.Next(depth > 4 ? 3 : 5))
        {
            case 0:
                text.Append(CultureInfo.InvariantCulture, $"{data.Next(-1000, 1000)}").Append(order.Next(2) == 0 ? ".50" : ".5e0");
                break;
            case 1:
                String(text, Names[data.Next(Names.Length)], order);
                break;
            case 2:
                text.Append(data.Next(2) == 0 ? "true" : "null");
                break;
            case 3:
                text.Append('[');
                for (var (i, count) = (0, data.Next(4)); i < count; i++)
                {
                    text.Append(i > 0 ? "," : "");
                    Value(text, data, order, depth + 1);
                }

                text.Append(']');
                break;
            default:
                Object(text, data, order, depth);
                break;
        }
    }

    private static void Object(StringBuilder text, Random data, Random order, int depth)
    {
        var members = new List<string>();
        foreach (var name in Names.Where(_ => data.Next(3) == 0).ToList())
        {
            var member = new StringBuilder();
            String(member, name, order);
            member.Append(order.Next(2) == 0 ? ":" : "\t:\r\n");
            Value(member, data, order, depth + 1);
            members.Add(member.ToString());
        }

        text.Append('{').AppendJoin(',', members.OrderBy(_ => order.Next())).Append('}');
    }

    private static void String(StringBuilder text, string value, Random order)
    {
        text.Append('"');
        foreach (var c in value)
        {
            text.Append(c is '"' or '\\' or < ' ' || (!char.IsSurrogate(c) && order.Next(2) == 0) ? $"\\u{(int)c:x4}" : c.ToString());
        }

        text.Append('"');
    }
}
