namespace PlanAccountability.Domain.Appointments;

/// <summary>By when the panel holds a hearing and reports: three weeks that begin with the day of the notice (Sch 1 para 10, Sch 8 para 4
/// PRSRA), six where it is about a removal (Sch 8 para 15).</summary>
/// <param name="Earliest">The last of these days, where the notice was given as early as its date allows.</param>
/// <param name="Latest">The same, where it was given as late as its date allows.</param>
public sealed record HearingDue(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>How long after the poll a term begins (s.50 PRSRA): on that day at the latest the acceptance of office is counted as
    /// declared, for no declaration is on record.</summary>
    public const int DaysToAcceptance = 7;

    private const int DaysForAppointment = 21;

    private const int DaysForRemoval = 42;

    /// <summary>The last day; null where the day of the notice is not known.</summary>
    public DateOnly? Day => Earliest == Latest ? Latest : null;

    /// <summary>The time that a notice gives; null where nothing says when it was given.</summary>
    /// <param name="kind">What the hearing is about.</param>
    /// <param name="notifiedOn">When the panel was notified, or null.</param>
    /// <param name="polls">The days of the ordinary elections of the body: the days from one to the acceptance of office do not count for
    /// an appointment.</param>
    public static HearingDue? Of(HearingKind kind, PartialDate? notifiedOn, IReadOnlyCollection<DateOnly> polls) =>
        notifiedOn is { } notice ? new(LastDay(kind, notice.FirstDay, polls), LastDay(kind, notice.LastDay, polls)) : null;

    private static DateOnly LastDay(HearingKind kind, DateOnly notice, IReadOnlyCollection<DateOnly> polls)
    {
        if (kind is HearingKind.Removal)
            return notice.AddDays(DaysForRemoval - 1);
        var day = notice;
        for (var left = DaysForAppointment; ; day = day.AddDays(1))
        {
            if (!polls.Any(poll => poll <= day && day <= poll.AddDays(DaysToAcceptance)) && --left == 0)
                return day;
        }
    }
}
