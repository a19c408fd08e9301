using System.Linq.Expressions;
using System.Text.Json;
using System.Text.RegularExpressions;
using PlanAccountability.Application.Access;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Performance;
using PlanAccountability.Application.Plans;
using PlanAccountability.Application.Priorities;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Application.Sources;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Foundation;

/// <summary>The types of record, each with the form in which it is shown and stored in change records.</summary>
public static class RecordTypes
{
    private static readonly Dictionary<Type, RecordType> Known = new RecordType[]
    {
        RecordType.For("area", AreaReading.Form),
        RecordType.For("policingBody", PolicingBodyReading.Form),
        RecordType.For("termOfOffice", TermOfOfficeReading.Form),
        RecordType.For("panel", PanelReading.Form),
        RecordType.For("organisation", OrganisationReading.Form),
        RecordType.For("sourceDocument", SourceDocumentReading.Form),
        RecordType.For("plan", PlanReading.Form),
        RecordType.For("planVersion", PlanVersionReading.Form),
        RecordType.For("priority", PriorityReading.Form),
        RecordType.For("commitment", CommitmentReading.Form),
        RecordType.For("progressReport", ProgressReportReading.Form),
        RecordType.For("acceptance", AcceptanceReading.Form),
        RecordType.For("panelReview", PanelReviewReading.Form),
        RecordType.For("panelRecommendation", PanelRecommendationReading.Form),
        RecordType.For("scrutinyMeeting", ScrutinyMeetingReading.Form),
        RecordType.For("measure", MeasureRecordReading.Form),
        RecordType.For("reading", MeasureReadingReading.Form),
        RecordType.For("exception", PerformanceExceptionReading.Form),
        RecordType.For("apiClient", ApiClientReading.Form),
    }.ToDictionary(type => type.RootType);

    /// <summary>All types.</summary>
    public static IReadOnlyCollection<RecordType> All => Known.Values;

    /// <summary>Whatever has an identifier of its own type: the roots, and the parts of meetings that are named from outside.</summary>
    public static IEnumerable<Type> Identifiers { get; } =
    [
        .. Known
            .Keys.Where(root => root.BaseType is { IsGenericType: true })
            .Concat([typeof(AgendaItem), typeof(ScrutinyQuestion), typeof(ScrutinyAction)])
            .Select(identified => typeof(Id<>).MakeGenericType(identified)),
    ];

    /// <summary>A generic class of ours over every root that it takes: what holds for records of any type is written once.</summary>
    public static IEnumerable<Type> Over(Type open)
    {
        var needsOwnIdentifier = open.GetGenericArguments()
            .Single()
            .GetGenericParameterConstraints()
            .Any(constraint => constraint.IsGenericType);
        return All.Select(type => type.RootType)
            .Where(root => !needsOwnIdentifier || root.BaseType!.IsGenericType)
            .Select(root => open.MakeGenericType(root));
    }

    /// <summary>The type of a root.</summary>
    /// <exception cref="KeyNotFoundException">The class is no root that is known here.</exception>
    public static RecordType Of(Type root) => Known[root];
}

/// <summary>A type of record.</summary>
/// <param name="Name">Its name in change records and exchange files (<c>planVersion</c>).</param>
/// <param name="RootType">The class of its roots.</param>
/// <param name="ReadingType">The class of the form in which it is shown.</param>
/// <param name="StoredForm">Writes the stored form of a root as JSON.</param>
/// <param name="Url">The address of a root.</param>
public sealed partial record RecordType(string Name, Type RootType, Type ReadingType, Func<Root, string> StoredForm, Func<Root, string> Url)
{
    /// <summary>The name in words, for messages (<c>plan version</c>).</summary>
    public string Words => Capital().Replace(Name, letter => " " + letter.Value.ToLowerInvariant());

    /// <summary>The name in words after its article (<c>an acceptance</c>).</summary>
    public string AWord => (Words[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + Words;

    /// <summary>The name with a capital (<c>PlanVersion</c>).</summary>
    public string Pascal => char.ToUpperInvariant(Name[0]) + Name[1..];

    internal static RecordType For<TRoot, TReading>(string name, Expression<Func<TRoot, TReading>> form)
        where TRoot : Root
        where TReading : Reading
    {
        var compiled = new Lazy<Func<TRoot, TReading>>(form.Compile);
        return new(
            name,
            typeof(TRoot),
            typeof(TReading),
            root => JsonSerializer.Serialize(compiled.Value((TRoot)root), RecordJson.Stored),
            root => compiled.Value((TRoot)root).Url
        );
    }

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}
