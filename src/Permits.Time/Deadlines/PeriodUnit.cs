namespace Permits.Time;

/// <summary>The unit a period is counted in. Units are never converted into one another (law.md section 2; CCC 193/2, 193/5).</summary>
public enum PeriodUnit
{
    /// <summary>วัน: every calendar day counts.</summary>
    Day,

    /// <summary>วันทำการ: only the office's working days count.</summary>
    WorkingDay,

    /// <summary>ชั่วโมง: elapsed hours.</summary>
    Hour,

    /// <summary>ชั่วโมงทำการ: hours inside office hours.</summary>
    WorkingHour,

    /// <summary>นาที: elapsed minutes.</summary>
    Minute,

    /// <summary>นาทีทำการ: minutes inside office hours.</summary>
    WorkingMinute,

    /// <summary>เดือน: by the calendar, ending the day before the corresponding day (CCC 193/5).</summary>
    Month,

    /// <summary>ปี: by the calendar, as months.</summary>
    Year,
}

/// <summary>Who owes the act that the period limits; it decides whether the last day rolls (APA s.64).</summary>
public enum DutyOwner
{
    /// <summary>An official or agency: the last day never rolls (APA s.64 para 2).</summary>
    Officer,

    /// <summary>A person: a last day that is no working day rolls to the next one (APA s.64 para 3).</summary>
    Applicant,
}
