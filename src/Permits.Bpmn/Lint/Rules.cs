using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>
/// The register of rules a process is read and checked against, by what they are about: the document, the permit: extensions, the flow.
/// Ids are stable; the table in <c>workflows/README.md</c> is checked against <see cref="All"/>.
/// </summary>
public static partial class Rules
{
    /// <summary>Every rule, in the order of the table.</summary>
    public static ImmutableArray<Rule> All =>
    [
        TooLarge,
        NotXml,
        TooComplex,
        TooManyFindings,
        NotBpmn,
        OneProcess,
        OnePool,
        UnsupportedElement,
        UnsupportedAttribute,
        MissingAttribute,
        MissingId,
        InvalidId,
        DuplicateId,
        DrawingOnly,
        ForeignExtension,
        ExpressionLanguage,
        UnknownPermitElement,
        UnknownPermitAttribute,
        MissingPermitAttribute,
        BadPermitValue,
        RepeatedPermitElement,
        TaskWithoutRole,
        TaskId,
        TaskUnnamed,
        DuplicateOutcome,
        FourEyes,
        TimerUnreadable,
        TimerTwice,
        PeriodFrom,
        ClockMilestone,
        ClockStart,
        ClockStop,
        ClockElement,
        ClockDuplicate,
        MilestoneSkipped,
        AfterComplete,
        MissingReference,
        FlowListDisagrees,
        OneStart,
        NoEnd,
        FlowIntoStart,
        FlowOutOfEnd,
        Unreachable,
        NoWayToEnd,
        UnconditionedFlow,
        NoDefault,
        DefaultFlow,
        ConditionPlace,
        ConditionSyntax,
        UnknownName,
        BoundaryPlace,
        BoundaryIncoming,
        BoundaryOutgoing,
        BoundaryWithoutTimer,
        JoinNever,
        JoinMayWait,
        NeverFinished,
        NotExplored,
    ];
}
