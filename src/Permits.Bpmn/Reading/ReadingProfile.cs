namespace Permits.Bpmn.Reading;

/// <summary>For what a model is read.</summary>
internal enum ReadingProfile
{
    /// <summary>To be published in a package: one process that applications run through, with all that the law asks of it.</summary>
    Package,

    /// <summary>To be run by itself: any processes of the standard.</summary>
    Model,
}
