using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A question; the members mean what they mean on <see cref="ScrutinyQuestion"/>.</summary>
[SaidAs(typeof(QuestionInput))]
public sealed record QuestionRow(
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    string? Reference = null,
    string? AskedBy = null,
    string? Answer = null,
    DateOnly? WrittenReplyDueOn = null,
    DateOnly? RepliedOn = null,
    string? SpokenAnswer = null,
    DateOnly? OutstandingAsOf = null,
    QuestionWithdrawal? Withdrawn = null,
    IReadOnlyList<CitationRow>? Citations = null,
    string? AnsweredBy = null
)
{
    internal QuestionInput Row =>
        new(
            Text,
            Wording,
            IsIncomplete,
            null,
            Reference,
            AskedBy,
            Answer,
            WrittenReplyDueOn,
            RepliedOn,
            SpokenAnswer,
            OutstandingAsOf,
            Withdrawn,
            AnsweredBy: AnsweredBy
        );

    internal static QuestionRow Of(ScrutinyQuestion question, ReferenceResolver resolver) =>
        new(
            question.Text,
            question.Wording,
            question.IsIncomplete,
            question.Reference,
            question.AskedBy,
            question.Answer,
            question.WrittenReplyDueOn,
            question.RepliedOn,
            question.SpokenAnswer,
            question.OutstandingAsOf,
            question.Withdrawn,
            resolver.Read(question.Citations),
            question.AnsweredBy
        );
}
