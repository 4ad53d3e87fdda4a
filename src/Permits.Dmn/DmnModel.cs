namespace Permits.Dmn;

/// <summary>A DMN model, read and compiled; safe to share.</summary>
public sealed partial class DmnModel
{
}
