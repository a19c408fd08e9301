namespace PlanAccountability.Domain.Inspections;

/// <summary>What is said of an inspection report: when it is recorded, and by a merge patch later on.</summary>
public record InspectionReportInput : CitedInput, IGoesWithOthers
{
    /// <summary>The inspectorate, or null where it is not on record.</summary>
    public OrganisationId? InspectorateId { get; init; }

    /// <summary>What it is called; at most 300 characters.</summary>
    /// <example>PEEL 2023–2025: an inspection of the force</example>
    public required string Title { get; init; }

    /// <summary>What was inspected.</summary>
    public required InspectionReportKind Kind { get; init; }

    /// <summary>When it was published, as precisely as known; null where no document says.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>The source document that it is, or null.</summary>
    public SourceDocumentId? DocumentId { get; init; }

    /// <summary>Where it can be read, or null.</summary>
    /// <example>https://www.example.org/reports/peel</example>
    public string? PublicationUrl { get; init; }

    /// <summary>The areas that it concerns, each once; at least one, at most 100. Only an admin records one of several.</summary>
    public required IReadOnlyList<AreaId> AreaIds { get; init; }

    /// <summary>Whether policing bodies are to publish comments on it (Police Act 1996 s.55(5)); by default so, but for
    /// <c>superComplaint</c> and <c>other</c>.</summary>
    /// <example>true</example>
    public bool? CommentsOwed { get; init; }

    /// <summary>Whose words its title, questions and recommendations are in; <c>verbatim</c> by default.</summary>
    public Wording Wording { get; init; }

    /// <summary>The grades that it gives, at most 1,000.</summary>
    public IReadOnlyList<InspectionGrade>? Grades { get; init; }

    /// <summary>What it recommends, at most 200; each number once.</summary>
    public IReadOnlyList<InspectionRecommendation>? Recommendations { get; init; }

    /// <summary>Nothing comments on a report that is new.</summary>
    bool IGoesWithOthers.GoesWithOthers => false;
}
