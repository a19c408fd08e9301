using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>What the contract says of itself.</summary>
internal static class ContractInfo
{
    public const string KeyScheme = "apiKey";

    public const string TokenScheme = "token";

    private const string Changing = "**Changing** a record needs the `ETag` of the reading that the change is based on as `If-Match`.";

    private const string Description = $"""
        The system of record for police accountability in England and Wales: who promised what in a Police and Crime Plan, how each
        version worded it, what is claimed and what is accepted, every fact with its source.

        **Reading** needs no key: what is published is for everyone. **Writing** needs a key as `Authorization: Bearer pa_…`, or a token of
        the configured issuer, with a role in the area concerned. {Changing}

        Clients must ignore members and enumeration values that they do not know: new ones are added within v1. Requests with members
        that the service does not know are refused. Lists are paged by cursor: follow `next` until it is null. Every problem has the
        media type `application/problem+json`, a `code` for programs and a page at its `type`.
        """;

    public static OpenApiInfo Info { get; } =
        new()
        {
            Title = "PlanAccountability",
            Version = "1.0.0",
            Description = Description,
            Contact = new() { Name = "The maintainers of PlanAccountability", Url = new("https://example.org/plan-accountability") },
            License = new() { Name = "MIT", Identifier = "MIT" },
        };

    public static OpenApiSecurityScheme Key { get; } =
        new()
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "pa_<8 characters>_<40 characters>",
            Description = "An API key. It has roles for areas: office, panel, importer, reader; or admin.",
        };

    public static OpenApiSecurityScheme Token { get; } =
        new()
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description =
                "A token of the OpenID Connect issuer that the service is configured for, if it is for one. "
                + "Its claims give the same roles.",
        };

    /// <summary>The tags and what each is about, in the order of reading.</summary>
    public static IReadOnlyList<(string Name, string Description)> Tags { get; } =
    [
        ("Organisations", "Who: police areas, policing bodies and their terms of office, panels, other organisations."),
        ("Plans", "Police and crime plans, their versions, and the steps that the law lays down for them."),
        ("Priorities", "What a plan puts first."),
        ("Commitments", "Who promised what; what is claimed, and what is accepted."),
        ("Panel reviews", "What police and crime panels review, report and recommend; how the bodies answer, and what became of it."),
        ("Panels", "Who the members of police and crime panels are, when panels met, and what they resolved by which vote."),
        ("Appointments", "The candidates for senior posts, and chief constables who are to go, before the panel."),
        ("Annual reports", "What bodies report on each financial year, and what they claim of their plans."),
        (
            "Scrutiny",
            "The meetings at which chief constables and others are held to account: what was examined, asked, found and to be done."
        ),
        ("Performance", "What is measured, what was aimed at, and what the measures were."),
        ("Decisions", "What policing bodies plan to decide and what they decided, and which numbers their registers leave out."),
        ("Engagement", "Whom policing bodies asked for their views, and what they said."),
        ("Money", "Funds, grants and financial plans: what is spent, on what, from where."),
        ("Inspections", "What inspectors report of forces, and what policing bodies publish on it, in time or late."),
        ("Precepts", "What bodies set of council tax: proposed, reported on or vetoed by the panel, issued."),
        ("Evidence", "Of which times the record is complete: only then is what it lacks known to be missing."),
        (
            "Accountability",
            "What the whole record says of a plan and of one commitment: who checked it, what did they find, what happened next, "
                + "and what is missing."
        ),
        ("Registers", "Across areas: who owes what to whom since when."),
        ("Search", "Full text over what is published."),
        ("Sources", "The documents that facts were taken from."),
        ("Changes", "What happened, to one record or to all."),
        ("Imports", "Bringing records in from files and taking them out again."),
        ("Access", "The programs that may call, what each may do, and their keys. For admins."),
    ];

    /// <summary>The guide that says more of what a tag is about.</summary>
    public static string GuideOf(string tag) =>
        tag switch
        {
            "Accountability" or "Registers" => "accountability",
            "Panel reviews" => "panel-reviews",
            "Panels" => "panel-meetings",
            "Scrutiny" => "scrutiny",
            "Performance" => "performance",
            "Appointments" => "appointments",
            "Annual reports" => "annual-reports",
            "Decisions" or "Engagement" => "decisions",
            "Money" => "money",
            "Inspections" => "inspections",
            "Precepts" => "precepts",
            "Evidence" => "evidence",
            "Changes" => "change-feed",
            "Imports" => "imports",
            "Access" => "access",
            "Plans" => "statute",
            _ => "api",
        };
}
