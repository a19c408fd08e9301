using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Application.Appointments;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Accountability;

/// <summary>Reads what documents show of the order in which things were done, of public records only. What of it is irregular the domain
/// says.</summary>
public interface IIrregularityReader
{
    /// <summary>Reads the ways of all that goes by steps of law or votes: versions, reviews, precepts, meetings of panels, hearings and
    /// annual reports, of one area or of all, in one round trip to the database.</summary>
    Task<IReadOnlyList<PublicWay>> AllAsync(AreaId? area, CancellationToken cancellationToken);

    /// <summary>Reads the ways of the versions of a plan.</summary>
    Task<IReadOnlyList<VersionWay>> OfPlanAsync(PlanId plan, CancellationToken cancellationToken);
}

/// <summary>The way of a record that was taken from documents and is public.</summary>
/// <param name="Id">The record.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Title">What it is called.</param>
public abstract record PublicWay(Guid Id, AreaId AreaId, string Title)
{
    /// <summary>What kind of record it is.</summary>
    internal abstract IrregularRecordKind Kind { get; }

    /// <summary>The address of the record.</summary>
    internal abstract string Url { get; }

    /// <summary>What is irregular about it.</summary>
    internal abstract IEnumerable<Irregularity> Irregularities { get; }
}

/// <summary>The way of a version of a plan, with what the panel's review shows of it.</summary>
/// <param name="Id">The version.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Title">Its title.</param>
/// <param name="PlanId">Its plan.</param>
/// <param name="Number">Its number in the plan.</param>
/// <param name="Law">The law that it is made under.</param>
/// <param name="Way">Its steps.</param>
public sealed record VersionWay(Guid Id, AreaId AreaId, string Title, PlanId PlanId, int Number, GoverningLaw Law, WayOfVersion Way)
    : PublicWay(Id, AreaId, Title)
{
    internal override IrregularRecordKind Kind => IrregularRecordKind.PlanVersion;

    internal override string Url => $"/v1/plans/{PlanId}/versions/{Number}";

    internal override IEnumerable<Irregularity> Irregularities => Way.Breaches().Select(breach => Irregularity.Of(breach, Law));

    /// <summary>What is irregular about it as far as the panel's review of it goes.</summary>
    internal IEnumerable<Irregularity> IrregularitiesOfReview => Way.BreachesOfReview().Select(breach => Irregularity.Of(breach, Law));
}

/// <summary>The way of a review that is of no version of a plan.</summary>
/// <param name="Id">The review.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Title">Its subject.</param>
/// <param name="Law">The law that the area's plans are made under.</param>
/// <param name="Way">Its days.</param>
public sealed record ReviewWay(Guid Id, AreaId AreaId, string Title, GoverningLaw Law, WayOfReview Way) : PublicWay(Id, AreaId, Title)
{
    internal override IrregularRecordKind Kind => IrregularRecordKind.PanelReview;

    internal override string Url => $"/v1/panel-reviews/{Id}";

    internal override IEnumerable<Irregularity> Irregularities => Way.Breaches().Select(breach => Irregularity.Of(breach, Law));
}

/// <summary>The way of a precept, with what the panel's reviews of it show.</summary>
/// <param name="Id">The precept.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Title">Whose it is and for which year.</param>
/// <param name="Law">The law of the area.</param>
/// <param name="Way">Its way.</param>
public sealed record PreceptWay(Guid Id, AreaId AreaId, string Title, GoverningLaw Law, WayOfPrecept Way) : PublicWay(Id, AreaId, Title)
{
    internal override IrregularRecordKind Kind => IrregularRecordKind.Precept;

    internal override string Url => $"/v1/precepts/{Id}";

    internal override IEnumerable<Irregularity> Irregularities =>
        Way.Breaches().Concat(Way.Lateness()).Select(breach => Irregularity.Of(breach, Law));
}

/// <summary>The way of a meeting of a panel of which something is irregular.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Title">What it is called, and when it was.</param>
/// <param name="Found">What is irregular about it.</param>
public sealed record MeetingWay(Guid Id, AreaId AreaId, string Title, IReadOnlyList<Irregularity> Found) : PublicWay(Id, AreaId, Title)
{
    internal override IrregularRecordKind Kind => IrregularRecordKind.PanelMeeting;

    internal override string Url => $"/v1/panel-meetings/{Id}";

    internal override IEnumerable<Irregularity> Irregularities => Found;
}

/// <summary>The way of a hearing on an appointment or a removal.</summary>
/// <param name="Id">The hearing.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Title">Its post and its day.</param>
/// <param name="Way">Its steps.</param>
/// <param name="Due">By when the panel had to take them, or null.</param>
public sealed record HearingWay(Guid Id, AreaId AreaId, string Title, WayOfHearing Way, HearingDue? Due) : PublicWay(Id, AreaId, Title)
{
    internal override IrregularRecordKind Kind => IrregularRecordKind.ConfirmationHearing;

    internal override string Url => $"/v1/confirmation-hearings/{Id}";

    internal override IEnumerable<Irregularity> Irregularities => Way.Irregularities(Due, AreaId);
}

/// <summary>The way of an annual report.</summary>
/// <param name="Id">The report.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Title">Its title.</param>
/// <param name="Way">Its days.</param>
public sealed record AnnualReportWay(Guid Id, AreaId AreaId, string Title, WayOfAnnualReport Way) : PublicWay(Id, AreaId, Title)
{
    internal override IrregularRecordKind Kind => IrregularRecordKind.AnnualReport;

    internal override string Url => $"/v1/annual-reports/{Id}";

    internal override IEnumerable<Irregularity> Irregularities => Way.Irregularities(AreaId);
}
