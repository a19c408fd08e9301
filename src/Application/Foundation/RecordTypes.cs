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
        RecordType.For("area", AreaDto.Projection),
        RecordType.For("policingBody", PolicingBodyDto.Projection),
        RecordType.For("termOfOffice", TermOfOfficeDto.Projection),
        RecordType.For("panel", PanelDto.Projection),
        RecordType.For("organisation", OrganisationDto.Projection),
        RecordType.For("sourceDocument", SourceDocumentDto.Projection),
        RecordType.For("plan", PlanDto.Projection),
        RecordType.For("planVersion", PlanVersionDto.Projection),
        RecordType.For("priority", PriorityDto.Projection),
        RecordType.For("commitment", CommitmentDto.Projection),
        RecordType.For("progressReport", ProgressReportDto.Projection),
        RecordType.For("acceptance", AcceptanceDto.Projection),
        RecordType.For("panelReview", PanelReviewDto.Projection),
        RecordType.For("panelRecommendation", PanelRecommendationDto.Projection),
        RecordType.For("scrutinyMeeting", ScrutinyMeetingDto.Projection),
        RecordType.For("measure", MeasureDto.Projection),
        RecordType.For("reading", MeasureReadingDto.Projection),
        RecordType.For("exception", PerformanceConcernDto.Projection),
        RecordType.For("apiClient", ApiClientDto.Projection),
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
/// <param name="DtoType">The class of the form in which it is shown.</param>
/// <param name="StoredJson">Writes the stored form of a root as JSON.</param>
/// <param name="Url">The address of a root.</param>
public sealed partial record RecordType(string Name, Type RootType, Type DtoType, Func<Root, string> StoredJson, Func<Root, string> Url)
{
    /// <summary>The name in words, for messages (<c>plan version</c>).</summary>
    public string Text => Capital().Replace(Name, letter => " " + letter.Value.ToLowerInvariant());

    /// <summary>The name in words after its article (<c>an acceptance</c>).</summary>
    public string TextWithArticle => (Text[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + Text;

    /// <summary>The name with a capital (<c>PlanVersion</c>).</summary>
    public string Pascal => char.ToUpperInvariant(Name[0]) + Name[1..];

    internal static RecordType For<TRoot, TDto>(string name, Expression<Func<TRoot, TDto>> input)
        where TRoot : Root
        where TDto : RecordDto
    {
        var compiled = new Lazy<Func<TRoot, TDto>>(input.Compile);
        return new(
            name,
            typeof(TRoot),
            typeof(TDto),
            root => JsonSerializer.Serialize(compiled.Value((TRoot)root), RecordJson.Stored),
            root => compiled.Value((TRoot)root).Url
        );
    }

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}
