using System.Text.Json.Serialization.Metadata;

namespace Permits.Engine;

/// <summary>How the record families of the engine appear in JSON.</summary>
internal static class Families
{
    private static readonly Type[] Roots = [typeof(CaseEvent), typeof(Command)];

    /// <summary>Writes the record's own name under <c>type</c>; a new event needs no registration, and a renamed one fails the golden test.</summary>
    public static void AddTypeNames(JsonTypeInfo info)
    {
        if (!Roots.Contains(info.Type))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type" };
        foreach (var member in MembersOf(info.Type))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(member, member.Name));
        }
    }

    /// <summary>Leaves out what is worked out from the rest, so that a snapshot holds each fact once.</summary>
    public static void LeaveOutDerived(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || info.Type.Namespace?.StartsWith(nameof(Permits), StringComparison.Ordinal) != true)
        {
            return;
        }

        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            var property = info.Properties[i];
            if (property.AttributeProvider is System.Reflection.PropertyInfo { SetMethod: null })
            {
                info.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>Writes members by the ordinal order of their names, as canonical JSON has them.</summary>
    public static void SortMembers(JsonTypeInfo info)
    {
        if (info.Kind == JsonTypeInfoKind.Object)
        {
            var order = 0;
            foreach (var property in info.Properties.OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                property.Order = order++;
            }
        }
    }

    /// <summary>The concrete records of a family, in ordinal order of their names.</summary>
    public static IEnumerable<Type> MembersOf(Type root) =>
        root.Assembly.GetTypes().Where(t => t.IsSealed && t.IsSubclassOf(root)).OrderBy(t => t.Name, StringComparer.Ordinal);
}
