using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports;

/// <summary>Meetings, plans, reviews, measures and documents of a file that are recorded under another ref too, as far as can be told: by
/// time, place and name. They are reported, never merged. Of others' records only those are named that everyone may know of.</summary>
internal static class SameRecords
{
    /// <summary>The most records that one finding names; those of the file go first.</summary>
    private const int MostNamed = 50;

    /// <summary>How many rows are looked up at once, in two queries.</summary>
    private const int AtOnce = 5_000;

    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        // A row of a merged record speaks of none.
        var ofType = items.Where(item => !item.IsRejected && item.Entry.Ref == item.Ref).ToLookup(item => item.Type, item => item.Entry.Id);
        List<ImportFinding> findings = [];
        foreach (var ids in ofType[ExchangeTypes.SourceDocument].Chunk(AtOnce))
            findings.AddRange(await DocumentsAsync(db, [.. ids.Select(id => new SourceDocumentId(id))], cancellationToken));
        foreach (var ids in ofType[ExchangeTypes.Plan].Concat(ofType[ExchangeTypes.PlanVersion]).Chunk(AtOnce))
            findings.AddRange(await PlansAsync(db, ids, cancellationToken));
        foreach (var ids in ofType[ExchangeTypes.Measure].Chunk(AtOnce))
            findings.AddRange(await MeasuresAsync(db, [.. ids.Select(id => new MeasureId(id))], cancellationToken));
        foreach (var ids in ofType[ExchangeTypes.ScrutinyMeeting].Chunk(AtOnce))
            findings.AddRange(await MeetingsAsync(db, [.. ids.Select(id => new ScrutinyMeetingId(id))], cancellationToken));
        foreach (var ids in ofType[ExchangeTypes.PanelReview].Chunk(AtOnce))
            findings.AddRange(await ReviewsAsync(db, [.. ids.Select(id => new PanelReviewId(id))], cancellationToken));
        return [.. findings.DistinctBy(finding => string.Join('\n', finding.Refs)).Bounded()];
    }

    /// <summary>Documents of one address, or of the same bytes.</summary>
    private static async Task<IEnumerable<ImportFinding>> DocumentsAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<SourceDocumentId> ids,
        CancellationToken cancellationToken
    )
    {
        var documents = db
            .SourceDocuments.AsNoTracking()
            .NotRetracted()
            .Select(document => new
            {
                document.Id,
                document.Ref,
                document.DocumentUrl,
                document.Sha256,
            });
        var own = await documents.Where(document => ids.Contains(document.Id)).ToListAsync(cancellationToken);
        var urls = own.Select(document => document.DocumentUrl).OfType<string>().Distinct().ToList();
        var hashes = own.Select(document => document.Sha256).OfType<string>().Distinct().ToList();
        if (urls.Count == 0 && hashes.Count == 0)
            return [];
        var all = await documents
            .Where(document => urls.Contains(document.DocumentUrl!) || hashes.Contains(document.Sha256!))
            .ToListAsync(cancellationToken);
        var ofFile = own.Select(document => document.Ref).ToHashSet();
        return Same(all.Select(document => (document.Ref, (object?)document.Sha256)), ofFile, "These documents have the same SHA-256.")
            .Concat(
                Same(all.Select(document => (document.Ref, (object?)document.DocumentUrl)), ofFile, "These documents have one address.")
            );
    }

    /// <summary>Plans of one body for one period, as their versions say. A version that was withdrawn may be made again.</summary>
    /// <param name="db">The record.</param>
    /// <param name="ids">The plans, and the versions, of the file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private static async Task<IEnumerable<ImportFinding>> PlansAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var (plans, parts) = (ids.Select(id => new PlanId(id)).ToList(), ids.Select(id => new PlanVersionId(id)).ToList());
        var versions = db
            .PlanVersions.AsNoTracking()
            .NotRetracted()
            .Where(version => version.Status != PlanVersionStatus.Withdrawn && version.Period.End != null)
            .Join(
                db.Plans.NotRetracted(),
                version => version.PlanId,
                plan => plan.Id,
                (version, plan) =>
                    new
                    {
                        version.Id,
                        version.PlanId,
                        version.AreaId,
                        version.Visibility,
                        version.Period.Start,
                        version.Period.End,
                        plan.Ref,
                        plan.BodyId,
                    }
            );
        var own = await versions
            .Where(version => plans.Contains(version.PlanId) || parts.Contains(version.Id))
            .ToListAsync(cancellationToken);
        if (own.Count == 0)
            return [];
        var areas = own.Select(version => version.AreaId).Distinct().ToList();
        var ends = own.Select(version => version.End).Distinct().ToList();
        var others = await versions
            .Where(version => areas.Contains(version.AreaId) && ends.Contains(version.End) && version.Visibility == Visibility.Everyone)
            .ToListAsync(cancellationToken);
        return Same(
            own.Concat(others).Select(version => (version.Ref, (object?)(version.AreaId, version.BodyId, version.Start, version.End))),
            own.Select(version => version.Ref).ToHashSet(),
            "These plans are of one body and for one period."
        );
    }

    /// <summary>Measures of one area, or national, of one title and unit.</summary>
    private static async Task<IEnumerable<ImportFinding>> MeasuresAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<MeasureId> ids,
        CancellationToken cancellationToken
    )
    {
        var measures = db
            .Measures.AsNoTracking()
            .NotRetracted()
            .Select(measure => new
            {
                measure.Id,
                measure.Ref,
                measure.AreaId,
                measure.Title,
                measure.Unit,
            });
        var own = await measures.Where(measure => ids.Contains(measure.Id)).ToListAsync(cancellationToken);
        var areas = own.Select(measure => measure.AreaId).Distinct().ToList();
        var all = await measures.Where(measure => areas.Contains(measure.AreaId)).ToListAsync(cancellationToken);
        return Same(
            all.Select(measure => (measure.Ref, (object?)(measure.AreaId, Words.Of(measure.Title), Words.Of(measure.Unit ?? "")))),
            own.Select(measure => measure.Ref).ToHashSet(),
            "These measures of one area have the same title and unit."
        );
    }

    /// <summary>Meetings of one forum on one day.</summary>
    private static async Task<IEnumerable<ImportFinding>> MeetingsAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ScrutinyMeetingId> ids,
        CancellationToken cancellationToken
    )
    {
        var meetings = db
            .ScrutinyMeetings.AsNoTracking()
            .NotRetracted()
            .Select(meeting => new
            {
                meeting.Id,
                meeting.Ref,
                meeting.AreaId,
                meeting.Visibility,
                meeting.HeldOn,
                meeting.Forum.Name,
            });
        var own = await meetings.Where(meeting => ids.Contains(meeting.Id)).ToListAsync(cancellationToken);
        own.RemoveAll(meeting => meeting.HeldOn.Day is null);
        if (own.Count == 0)
            return [];
        var areas = own.Select(meeting => meeting.AreaId).Distinct().ToList();
        var days = own.Select(meeting => meeting.HeldOn).Distinct().ToList();
        var others = await meetings
            .Where(meeting => areas.Contains(meeting.AreaId) && days.Contains(meeting.HeldOn) && meeting.Visibility == Visibility.Everyone)
            .ToListAsync(cancellationToken);
        return Same(
            own.Concat(others).Select(meeting => (meeting.Ref, (object?)(meeting.AreaId, meeting.HeldOn, Words.Of(meeting.Name)))),
            own.Select(meeting => meeting.Ref).ToHashSet(),
            "These meetings are of one forum and day."
        );
    }

    /// <summary>Reviews by one panel, of one kind and subject, that met or was reported on one day.</summary>
    private static async Task<IEnumerable<ImportFinding>> ReviewsAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<PanelReviewId> ids,
        CancellationToken cancellationToken
    )
    {
        const string Detail = "These reviews by one panel are of one kind, subject and day.";
        var reviews = db
            .PanelReviews.AsNoTracking()
            .NotRetracted()
            .Select(review => new
            {
                review.Id,
                review.Ref,
                review.AreaId,
                review.PanelId,
                review.Visibility,
                review.Kind,
                review.Subject,
                review.MetOn,
                review.ReportedOn,
            });
        var own = await reviews.Where(review => ids.Contains(review.Id)).ToListAsync(cancellationToken);
        var areas = own.Select(review => review.AreaId).Distinct().ToList();
        var days = own.SelectMany(review => (PartialDate?[])[review.MetOn, review.ReportedOn]).Where(IsDay).Distinct().ToList();
        if (days.Count == 0)
            return [];
        var others = await reviews
            .Where(review =>
                areas.Contains(review.AreaId)
                && (days.Contains(review.MetOn) || days.Contains(review.ReportedOn))
                && review.Visibility == Visibility.Everyone
            )
            .ToListAsync(cancellationToken);
        var ofFile = own.Select(review => review.Ref).ToHashSet();
        var all = own.Concat(others)
            .Select(review => (review.Ref, What: (review.PanelId, review.Kind, Words.Of(review.Subject)), review.MetOn, review.ReportedOn))
            .ToList();
        return Same(
                all.Select(review => (review.Ref, IsDay(review.ReportedOn) ? (review.What, review.ReportedOn) : (object?)null)),
                ofFile,
                Detail
            )
            .Concat(
                Same(all.Select(review => (review.Ref, IsDay(review.MetOn) ? (review.What, review.MetOn) : (object?)null)), ofFile, Detail)
            );
    }

    private static bool IsDay(PartialDate? date) => date?.Day is not null;

    /// <summary>Those of one key that have two refs or more, one of them of the file; what has no key is the same as nothing.</summary>
    private static IEnumerable<ImportFinding> Same(IEnumerable<(string Ref, object? Key)> records, HashSet<string> ofFile, string detail) =>
        records
            .Where(record => record.Key is not null)
            .GroupBy(record => record.Key, record => record.Ref)
            .Select(same => same.Distinct().OrderByDescending(ofFile.Contains).ThenBy(name => name, StringComparer.Ordinal).ToList())
            .Where(refs => refs.Count > 1 && ofFile.Contains(refs[0]))
            .Select(refs => refs.Take(MostNamed).Order(StringComparer.Ordinal).ToList())
            .OrderBy(refs => refs[0], StringComparer.Ordinal)
            .Select(refs => new ImportFinding("same-as", refs, detail));
}
