using System.Net;
using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Puts what several operations say alike (parameters, headers, examples, answers) into the components, where it stands
/// once: an operation then shows what is its own, and a change of one member is a change of few lines.</summary>
internal sealed class SharedComponents(OpenApiDocument document)
{
    private readonly OpenApiComponents _components = document.Components ??= new();

    /// <summary>What is inside of an answer goes first: an answer whose parts are named is short itself.</summary>
    public void Share()
    {
        // Long ones are shorter where they are less indented.
        Share(Examples(), _components.Examples ??= new Dictionary<string, IOpenApiExample>(), Example, 1);
        Share(
            Headers(),
            _components.Headers ??= new Dictionary<string, IOpenApiHeader>(),
            name => new OpenApiHeaderReference(name, document)
        );
        Share(
            Answers().Where(place => !IsRefusal(place.Value)),
            _components.Responses ??= new Dictionary<string, IOpenApiResponse>(),
            name => new OpenApiResponseReference(name, document)
        );
        // A client looks for what is refused in one place.
        Share(
            Answers().Where(place => IsRefusal(place.Value)),
            _components.Responses,
            name => new OpenApiResponseReference(name, document),
            1
        );
        Share(
            Parameters(),
            _components.Parameters ??= new Dictionary<string, IOpenApiParameter>(),
            name => new OpenApiParameterReference(name, document)
        );
    }

    private OpenApiExampleReference Example(string name) => new(name, document);

    /// <summary>Replaces each thing that stands in several places by a reference.</summary>
    private static void Share<T>(IEnumerable<Place<T>> places, IDictionary<string, T> components, Func<string, T> reference, int least = 2)
        where T : IOpenApiSerializable
    {
        var repeated = places
            .Where(place => place.Value is not IOpenApiReferenceHolder)
            .GroupBy(place => (place.Name, Text: Text(place.Value)))
            .Where(same => same.Count() >= least)
            .GroupBy(same => same.Key.Name);
        foreach (var named in repeated)
        {
            // What most places say has the plain name; what differs has that of the first operation that says so.
            foreach (var (index, same) in named.OrderByDescending(same => same.Count()).Index())
            {
                var name = index == 0 ? named.Key : $"{named.Key}.{same.First().OperationId}";
                components[name] = same.First().Value;
                foreach (var place in same)
                    place.Put(reference(name));
            }
        }
    }

    private IEnumerable<Place<IOpenApiParameter>> Parameters() =>
        from operation in document.Operations()
        let parameters = operation.Parameters ?? []
        from index in Enumerable.Range(0, parameters.Count)
        select new Place<IOpenApiParameter>(operation, parameters[index].Name!, parameters[index], shared => parameters[index] = shared);

    private IEnumerable<Place<IOpenApiHeader>> Headers() =>
        from operation in document.Operations()
        from answer in operation.Responses!.Values
        where answer.Headers is not null
        from header in answer.Headers!.ToList()
        select new Place<IOpenApiHeader>(operation, header.Key, header.Value, shared => answer.Headers![header.Key] = shared);

    private IEnumerable<Place<IOpenApiResponse>> Answers() =>
        from operation in document.Operations()
        from answer in operation.Responses!.ToList()
        select new Place<IOpenApiResponse>(
            operation,
            NameOf(answer.Key, answer.Value),
            answer.Value,
            shared => operation.Responses![answer.Key] = shared
        );

    private IEnumerable<Place<IOpenApiExample>> Examples() =>
        from operation in document.Operations()
        from answer in operation.Responses!.Values
        from media in answer.Content?.Values.OfType<OpenApiMediaType>() ?? []
        where media is { Examples: not null, Schema: OpenApiSchemaReference { Reference.Id: not null } }
        from example in media.Examples!.ToList()
        select new Place<IOpenApiExample>(
            operation,
            ((OpenApiSchemaReference)media.Schema!).Reference.Id!,
            example.Value,
            shared => media.Examples![example.Key] = shared
        );

    /// <summary>The name of an answer: of a refusal its status, of what is read the record's, of what is made the same with what became
    /// of it.</summary>
    private static string NameOf(string status, IOpenApiResponse answer)
    {
        var word = ((HttpStatusCode)int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)).ToString();
        var schema = answer.Content?.Values.Select(media => media.Schema).OfType<OpenApiSchemaReference>().FirstOrDefault()?.Reference.Id;
        return schema is null or nameof(Foundation.Problem) || status[0] is not '2' ? word
            : status is "200" ? schema
            : schema + word;
    }

    /// <summary>Whether an answer is a problem, and nothing else.</summary>
    private static bool IsRefusal(IOpenApiResponse answer) =>
        answer.Content?.Values.All(media => media.Schema is OpenApiSchemaReference { Reference.Id: nameof(Foundation.Problem) }) is true;

    private static string Text(IOpenApiSerializable element)
    {
        using var text = new StringWriter();
        element.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }

    /// <summary>Where an operation says something.</summary>
    private sealed record Place<T>(OpenApiOperation Operation, string Name, T Value, Action<T> Put)
    {
        public string OperationId => Operation.OperationId!;
    }
}
