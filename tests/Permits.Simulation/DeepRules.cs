using Permits.Engine;

namespace Permits.Simulation;

/// <summary>What takes too long to be asked after every step: a case is the same out of its log and out of its stored text.</summary>
internal static class DeepRules
{
    public static void Check(StoredLog log)
    {
        var text = EventJson.Write(log.Latest);
        var replayed = CaseState.None;
        var fromSnapshot = log.ReadSnapshot;
        for (var i = 0; i < log.Events.Count; i++)
        {
            var recorded = log.Events[i];
            var json = EventJson.Write(recorded.Event);
            var read = log.Read(i);
            Must.Hold(EventJson.Write(read) == json, "an event survives its stored text", json);
            replayed = Applier.Apply(replayed, read);
            fromSnapshot = recorded.Sequence > fromSnapshot.Version ? Applier.Apply(fromSnapshot, read) : fromSnapshot;
        }

        Must.Hold(EventJson.Write(replayed) == text, "a case replayed from nothing is the case", log.Latest.Number);
        Must.Hold(EventJson.Write(fromSnapshot) == text, "a case out of its snapshot and the events after it is the case", log.Latest.Number);
        Must.Hold(EventJson.Write(EventJson.ReadState(text)) == text, "a case survives its stored text", log.Latest.Number);
    }
}
