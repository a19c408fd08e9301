using FluentValidation;
using PlanAccountability.Application.Money;
using PlanAccountability.Application.Panels;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

internal sealed class PreceptInputValidator : AbstractValidator<PreceptInput>
{
    public PreceptInputValidator()
    {
        RuleFor(input => input.Proposals).AtMost(2);
        RuleForEach(input => input.Proposals).SetValidator(new PreceptProposalValidator());
        RuleFor(input => input.Panel).AtMost(2);
        RuleForEach(input => input.Panel).SetValidator(new PreceptReportValidator());
        RuleFor(input => input.Responses).AtMost(2);
        RuleForEach(input => input.Responses).SetValidator(new PreceptResponseValidator());
        RuleFor(input => input.Issued).SetValidator(new IssuedPreceptValidator()!);
        RuleFor(input => input.ClaimedDays).AtMost(ClaimedDay.Most);
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates a proposal.</summary>
internal sealed class PreceptProposalValidator : AbstractValidator<PreceptProposal>
{
    public PreceptProposalValidator()
    {
        RuleFor(proposal => proposal.Number).InclusiveBetween(1, 2);
        RuleFor(proposal => proposal.BandD).Pounds();
        RuleFor(proposal => proposal.Increase).SetValidator(new PreceptIncreaseValidator()!);
        RuleFor(proposal => proposal.Bands).AtMost(PreceptProposal.MostBands);
        RuleForEach(proposal => proposal.Bands).SetValidator(new BandAmountValidator());
        RuleFor(proposal => proposal.Total).Pounds();
        RuleFor(proposal => proposal.ReferendumLimit).SetValidator(new PreceptIncreaseValidator()!);
        RuleFor(proposal => proposal.Text).OptionalText();
        RuleFor(proposal => proposal.Citations).AtMost(Citation.Most);
    }
}

/// <summary>Validates a change of band D; it may be a fall.</summary>
internal sealed class PreceptIncreaseValidator : AbstractValidator<PreceptIncrease>
{
    public PreceptIncreaseValidator()
    {
        RuleFor(increase => increase.Amount).Change();
        RuleFor(increase => increase.Percent)
            .InclusiveBetween(-100, 1_000)
            .PrecisionScale(10, 6, ignoreTrailingZeros: true)
            .WithErrorCode("bad-value")
            .WithMessage("must be per cent from -100 to 1,000, with at most six decimals");
    }
}

/// <summary>Validates an amount of a band.</summary>
internal sealed class BandAmountValidator : AbstractValidator<BandAmount>
{
    public BandAmountValidator()
    {
        RuleFor(band => band.Amount).Pounds();
        RuleFor(band => band.Increase).Change();
        RuleFor(band => band.Weekly).Change();
    }
}

/// <summary>Validates a report of the panel.</summary>
internal sealed class PreceptReportValidator : AbstractValidator<PreceptReport>
{
    public PreceptReportValidator()
    {
        RuleFor(report => report.OnProposal).InclusiveBetween(1, 2);
        RuleFor(report => report.Vote).SetValidator(new PanelVoteValidator()!);
        RuleFor(report => report.Citations).AtMost(Citation.Most);
    }
}

/// <summary>Validates a response.</summary>
internal sealed class PreceptResponseValidator : AbstractValidator<PreceptResponse>
{
    public PreceptResponseValidator()
    {
        RuleFor(response => response.OnReport).InclusiveBetween(1, 2);
        RuleFor(response => response.Text).OptionalText();
        RuleFor(response => response.Citations).AtMost(Citation.Most);
    }
}

/// <summary>Validates what was issued.</summary>
internal sealed class IssuedPreceptValidator : AbstractValidator<IssuedPrecept>
{
    public IssuedPreceptValidator()
    {
        RuleFor(issued => issued.BandD).Pounds();
        RuleFor(issued => issued.Total).Pounds();
    }
}

/// <summary>The shape of a change in pounds.</summary>
internal static class PreceptChanges
{
    private const decimal Most = 10_000;

    /// <summary>Pounds, either way, to the penny.</summary>
    public static IRuleBuilderOptions<T, decimal?> Change<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.Must(change => change is not { } pounds || (Math.Abs(pounds) <= Most && Domain.Money.Pounds.AreSane(pounds)))
            .WithErrorCode("bad-value")
            .WithMessage("must be pounds from -10,000 to 10,000, with at most two decimals");
}
