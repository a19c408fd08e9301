using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;

namespace PlanAccountability.Floor;

/// <summary>Which page is asked for, and where the next one is.</summary>
internal static class Paging
{
    public static int LimitOf(HttpRequest request) =>
        request.Query.TryGetValue("limit", out var limit) ? int.Parse(limit.ToString(), CultureInfo.InvariantCulture) : 50;

    /// <summary>The parts of the place after which the page begins; none for the first page.</summary>
    public static string[] PlaceOf(HttpRequest request) =>
        request.Query.TryGetValue("after", out var after)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after.ToString())).Split('|')
            : [];

    /// <summary>A place in a list.</summary>
    public static string PlaceAt(string parts) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(parts));

    /// <summary>The address of the same list after a place.</summary>
    public static string AddressAfter(HttpRequest request, string place)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        {
            if (name is not "after")
                query.Add(name, values.AsEnumerable()!);
        }

        query.Add("after", place);
        return request.Path + query.ToQueryString().Value;
    }
}
