using FluentValidation;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>An acceptance in the interchange format.</summary>
public sealed record ExchangedAcceptance : ExchangedFact
{
    /// <inheritdoc/>
    public override string Type => "acceptance";

    /// <summary>The commitment.</summary>
    public required string CommitmentRef { get; init; }

    /// <summary>The status that is accepted.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>When it was accepted.</summary>
    public required PartialDate On { get; init; }

    /// <summary>Where it was accepted.</summary>
    public required ExchangedAcceptanceReference Reference { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the accepting side entered it or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    internal AcceptanceJudgement Judgement(Surroundings around) => new(Status, On, around.ReferenceOf(Reference), Reason);
}

internal sealed class ExchangedAcceptanceValidator : AbstractValidator<ExchangedAcceptance>
{
    public ExchangedAcceptanceValidator()
    {
        RuleFor(form => form.Reference.Name).Title();
        RuleFor(form => form.Reason).OptionalWords();
        this.Cites(form => form.Citations);
    }
}

internal sealed class AcceptanceExchange() : ExchangeType<Acceptance, ExchangedAcceptance>("acceptance", new ExchangedAcceptanceValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("commitmentRef"),
        CsvColumn.Text("status"),
        CsvColumn.Text("on"),
        CsvColumn.Text("reference.kind"),
        CsvColumn.Text("reference.name"),
        CsvColumn.Text("reference.on"),
        CsvColumn.Text("reason"),
        CsvColumn.Text("recordedAs"),
        .. CsvColumn.Citation,
    ];

    protected override IQueryable<Acceptance> Exported(IQueryable<Acceptance> roots, ExportScope scope) =>
        roots.Standing().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(Acceptance root) =>
        root.Citations.Sources().Append((ExchangeTypes.Commitment, root.CommitmentId.Value)).Concat(root.Reference.Names());

    protected override ExchangedAcceptance Form(Acceptance root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            CommitmentRef = book.RefOf(root.CommitmentId.Value),
            Status = root.Status,
            On = root.On,
            Reference = book.Read(root.Reference),
            Reason = root.Reason,
            RecordedAs = root.RecordedAs,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedAcceptance form) =>
        form
            .Citations.Sources()
            .Append(new(ExchangeTypes.Commitment, form.CommitmentRef, "/commitmentRef", IsNeeded: true, IsWhole: true))
            .Concat(form.Reference.References("/reference"));

    protected override ExchangedAcceptance LeaveOut(ExchangedAcceptance form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            Reference = form.Reference.Standing(isGone),
            Citations = form.Citations.Standing(isGone),
        };

    protected override AreaId? Area(ExchangedAcceptance form, Surroundings around) => CommitmentOf(form, around).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedAcceptance form) =>
        [("/commitmentRef", form.CommitmentRef), ("/recordedAs", form.RecordedAs)];

    protected override IEnumerable<InputError> Faults(ExchangedAcceptance form, Surroundings around)
    {
        foreach (
            var error in around
                .Future(form.On, "/on")
                .Concat(around.Future(form.Reference.On, "/reference/on"))
                .Concat(form.Reference.Faults(CommitmentOf(form, around).AreaId, "/reference", around))
        )
            yield return error;
        if (around.IsAdmin)
            yield break;
        if (form.RecordedAs is not RecordedAs.AfterTheFact)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records acceptances from documents; a full restore needs an admin."
            );
        if (form.Citations.Count == 0)
            yield return new("/citations", "citation-needed", "An importer records an acceptance with the document that shows it.");
    }

    protected override Acceptance Make(ExchangedAcceptance form, AcceptanceId id, Surroundings around) =>
        new(id, form.Ref, CommitmentOf(form, around), form.Judgement(around), form.RecordedAs);

    protected override void Say(Acceptance root, ExchangedAcceptance form, Surroundings around)
    {
        root.Judge(form.Judgement(around));
        root.Cite(around.Cite(form.Citations));
    }

    private static AccountabilityCommitment CommitmentOf(ExchangedAcceptance form, Surroundings around) =>
        around.The<AccountabilityCommitment>(ExchangeTypes.Commitment, form.CommitmentRef);
}
