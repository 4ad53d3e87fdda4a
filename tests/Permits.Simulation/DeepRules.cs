using Permits.Engine;

namespace Permits.Simulation;

/// <summary>
/// What takes too long to be asked after every step: a case is the same out of its log and out of its stored text. Each event is written, read and replayed
/// once, for it never changes; what all of them come to is compared whole each time.
/// </summary>
internal static class DeepRules
{
    public static void Check(StoredLog log)
    {
        var text = EventJson.Write(log.Latest);
        var fromSnapshot = log.ReadSnapshot;
        for (var i = (int)fromSnapshot.Version; i < log.Events.Count; i++)
        {
            fromSnapshot = Applier.Apply(fromSnapshot, log.Read(i));
        }

        Must.Hold(EventJson.Write(log.Replay()) == text, "a case replayed from nothing is the case", log.Latest.Number);
        Must.Hold(EventJson.Write(fromSnapshot) == text, "a case out of its snapshot and the events after it is the case", log.Latest.Number);
        Must.Hold(EventJson.Write(EventJson.ReadState(text)) == text, "a case survives its stored text", log.Latest.Number);
    }
}
