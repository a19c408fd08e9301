using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>Finds what is recorded of an area and does not agree.</summary>
internal interface IDisagreementFinder
{
    /// <summary>What disagrees, in an order that stays.</summary>
    Task<IEnumerable<Disagreement>> InAsync(AreaId area, CancellationToken cancellationToken);
}

/// <summary>What was found to disagree.</summary>
/// <param name="Kind">By which comparison, in a word.</param>
/// <param name="About">The ref of what it is about, and of what in it.</param>
/// <param name="Input">What a discrepancy says of it.</param>
internal sealed record Disagreement(string Kind, string About, DiscrepancyInput Input)
{
    /// <summary>What was found.</summary>
    /// <param name="kind">By which comparison, in a word.</param>
    /// <param name="about">The ref of what it is about, and of what in it.</param>
    /// <param name="title">The fact about which sources disagree.</param>
    /// <param name="said">What is said of it, and where.</param>
    /// <param name="concerning">Says which records it concerns.</param>
    public static Disagreement Of(
        string kind,
        string about,
        string title,
        IReadOnlyList<(string Value, Citation? Citation)> said,
        Func<DiscrepancyInput, DiscrepancyInput> concerning
    )
    {
        List<Citation> citations = [];
        List<StatedValue> values = [];
        foreach (var (value, cited) in said)
        {
            values.Add(new(value, cited is null ? null : citations.Count));
            if (cited is not null)
                citations.Add(cited);
        }

        return new(
            kind,
            about,
            concerning(
                new()
                {
                    Title = title.Length <= Root.LongestTitle ? title : title[..Root.LongestTitle],
                    Values = values,
                    Citations = citations,
                }
            )
        );
    }

    /// <summary>A sum of money as a value.</summary>
    public static string Pounds(decimal sum) => sum.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A number as a value.</summary>
    public static string Plain(decimal sum) => sum.Plain().ToString(CultureInfo.InvariantCulture);

    /// <summary>The same disagreement about the same values has the same ref, wherever it is found.</summary>
    public string RefIn(AreaId area)
    {
        var said = string.Join('|', new[] { Kind, About }.Concat(Input.Values.Select(value => value.Value)));
        return $"{area}:discrepancy:{Kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 10))}";
    }

    /// <summary>Whether a discrepancy that is recorded is this one, whatever its ref.</summary>
    public bool Is(Discrepancy recorded) =>
        recorded.Title == Input.Title
        && recorded.FundId == Input.FundId
        && recorded.FinancialPlanId == Input.FinancialPlanId
        && recorded.MeasureId == Input.MeasureId
        && recorded.IndicatorSetId == Input.IndicatorSetId
        && recorded.GrantIds.SequenceEqual(Input.GrantIds ?? [])
        && recorded.Values.Select(value => value.Value).SequenceEqual(Input.Values.Select(value => value.Value));
}
