namespace PlanAccountability.Application.Search;

/// <summary>What a text that can be searched is.</summary>
public enum SearchedType
{
    /// <summary>What a commitment promises, as its latest issued version words it.</summary>
    Commitment,

    /// <summary>The title and the description of a priority.</summary>
    Priority,

    /// <summary>A section of a version of a plan, or a passage of a long one.</summary>
    PlanSection,

    /// <summary>The title of an agenda item of a scrutiny meeting, and the words of its assurance.</summary>
    AgendaItem,

    /// <summary>A question asked at a scrutiny meeting.</summary>
    Question,

    /// <summary>An answer to such a question, in writing or at the meeting.</summary>
    Answer,

    /// <summary>Something that a scrutiny meeting asked somebody to do.</summary>
    Action,

    /// <summary>What a later meeting or document reports of such a question or action.</summary>
    FollowUpEntry,

    /// <summary>A decision of a scrutiny meeting; or title, words, reasons and options of a decision of a policing body.</summary>
    Decision,

    /// <summary>The title of an engagement with the public, how it was done, and what was asked.</summary>
    Engagement,

    /// <summary>A recommendation of a panel.</summary>
    Recommendation,

    /// <summary>A paragraph of a panel's report.</summary>
    ReviewParagraph,

    /// <summary>The title of a source document.</summary>
    SourceDocument,

    /// <summary>The title of a financial plan and the headings of its lines.</summary>
    FinancialPlan,

    /// <summary>What a fund is called.</summary>
    Fund,

    /// <summary>What a grant or another line of money is for.</summary>
    Grant,

    /// <summary>What a force is said to contribute to a national priority.</summary>
    ContributionStatement,
}
