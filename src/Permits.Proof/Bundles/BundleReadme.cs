using System.Text;

namespace Permits.Proof;

/// <summary>Tells people, in Thai and English, what a bundle is and how to check it with and without our program. No evidence itself.</summary>
internal static class BundleReadme
{
    /// <summary>The text, UTF-8 with lines ended by CR LF, which every editor shows.</summary>
    public static byte[] Of(EvidenceBundle bundle) => Encoding.UTF8.GetBytes(
        Text.ReplaceLineEndings("\n").Replace("{stream}", bundle.Stream, StringComparison.Ordinal)
            .Replace("{events}", bundle.Events.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal));

    private const string Text = """
        ชุดพยานหลักฐานของคำขอ {stream}
        ================================
        มีเหตุการณ์ {events} รายการของคำขอนี้ ตามที่บันทึกและคำนวณแฮชไว้ในวันที่เกิด พร้อมข้อพิสูจน์ว่าทุกรายการอยู่ในบันทึก
        ที่สำนักงานลงนามไว้ (จุดตรวจสอบ) ตรวจได้โดยไม่ต้องเชื่อมต่อเครื่องแม่ข่ายและไม่ต้องมีฐานข้อมูล

        ตรวจด้วยโปรแกรม
            permits verify --bundle แฟ้มนี้.zip --key "ชื่อ+รหัส+base64"
        กุญแจต้องมาจากกระดาษหรือผู้ที่ท่านเชื่อถือ ไม่ใช่จากชุดนี้ ถ้าไม่ระบุ --key โปรแกรมบอกได้เพียงว่าชุดนี้ไม่ขัดกันเอง
        แต่บอกไม่ได้ว่าใครทำ ถ้าท่านเก็บจุดตรวจสอบไว้บนกระดาษ ให้เทียบกับ checkpoint.txt หรือขอข้อพิสูจน์ว่าบันทึกต่อเนื่องกัน
        (GET /api/v1/audit/consistency)

        แฟ้มในชุดนี้
            manifest.json              รายชื่อแฟ้มกับ SHA-256 กติกา (definitions) และปฏิทิน (calendars) ที่ใช้
            checkpoint.txt             ชื่อบันทึก จำนวนเหตุการณ์ทั้งหมด รากของต้นไม้แฮช เวลา และลายมือชื่อ (C2SP signed-note)
            keys.json                  กุญแจสาธารณะ และหลักฐานการส่งมอบจากกุญแจก่อนหน้า
            events/N.header.json       ส่วนที่นำไปคำนวณแฮช
            events/N.payload.json      เนื้อหาของเหตุการณ์ (ไม่มี ถ้าลบไปแล้วตามกฎหมาย)
            events/N.proof.json        แฮช ตำแหน่ง ทางไปยังราก และเกลือ (salt)
        เอกสารแนบไม่อยู่ในชุดนี้ เนื้อหาของเหตุการณ์ระบุ SHA-256 ของเอกสารแต่ละฉบับไว้ เทียบด้วย sha256sum

        ตรวจด้วยมือ (RFC 9162, RFC 8785)
            (printf '\000'; cat events/000001.header.json) | sha256sum             ต้องได้ hash ใน proof.json
            (printf SALT | xxd -r -p; cat events/000001.payload.json) | sha256sum  ต้องได้ commitment ใน header.json
            previous ใน header.json ต้องเท่ากับ hash ของเหตุการณ์ก่อนหน้า (ศูนย์ทั้งหมดสำหรับเหตุการณ์แรก)

        ชุดนี้ไม่ได้พิสูจน์ว่าไม่มีเหตุการณ์หลังจากรายการสุดท้าย หรือสิ่งที่บันทึกเป็นความจริง พิสูจน์ว่าบันทึกไว้เมื่อนั้นและไม่ถูกแก้ไขภายหลัง


        Evidence of application {stream}
        ================================
        Holds {events} events of this application as they were recorded and hashed then, each with the proof that it is in the log
        that the office signed (the checkpoint). It can be checked without our server and without our database.

        By program
            permits verify --bundle THIS.zip --key "name+id+base64"
        Take the key from paper or from somebody you trust, not from this bundle. Without --key the program can tell that the bundle
        agrees with itself, but not who made it. If you keep a checkpoint on paper, compare it with checkpoint.txt, or ask for the
        proof that the log continues it (GET /api/v1/audit/consistency).

        Files
            manifest.json              the other files with their SHA-256; the rules (definitions) and calendars used
            checkpoint.txt             name of the log, events in all, root of the hash tree, time, signature (C2SP signed-note)
            keys.json                  public keys, and how each was handed over to by the one before it
            events/N.header.json       what is hashed
            events/N.payload.json      what happened (not there where a law had it erased)
            events/N.proof.json        hash, index of the leaf, path to the root, salt
        Papers are not in the bundle. Payloads name the SHA-256 of each; compare with sha256sum.

        By hand (RFC 9162, RFC 8785)
            (printf '\000'; cat events/000001.header.json) | sha256sum             must give the hash of proof.json
            (printf SALT | xxd -r -p; cat events/000001.payload.json) | sha256sum  must give the commitment of header.json
            previous of header.json must be the hash of the event before (all zeros for the first)

        The bundle does not show that nothing happened after its last event, nor that what was recorded is true: it shows that it was
        recorded then and not changed since.

        """;
}
