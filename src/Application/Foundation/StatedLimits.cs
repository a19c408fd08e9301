using FluentValidation;
using FluentValidation.Validators;

namespace PlanAccountability.Application.Foundation;

/// <summary>A validator that limits how many items a list has.</summary>
public interface IMaximumCount
{
    /// <summary>The most items.</summary>
    int Most { get; }
}

/// <summary>A validator of texts that may be left out, and otherwise say something.</summary>
public interface ISaysSomething;

/// <summary>A validator of absolute <c>http</c> or <c>https</c> addresses.</summary>
public interface IWebAddress;

/// <summary>A validator of texts of which there are only some.</summary>
public interface IOneOf
{
    /// <summary>The texts that it takes.</summary>
    IReadOnlyList<string> Choices { get; }
}

internal sealed class MaximumCountValidator<T, TItem>(int most) : PropertyValidator<T, IReadOnlyList<TItem>?>, IMaximumCount
{
    public int Most => most;

    public override string Name => "MaximumCountValidator";

    public override bool IsValid(ValidationContext<T> context, IReadOnlyList<TItem>? value) => value is null || value.Count <= most;

    protected override string GetDefaultMessageTemplate(string errorCode) => $"must hold at most {most} items";
}

internal sealed class SaysSomethingValidator<T> : PropertyValidator<T, string?>, ISaysSomething
{
    public override string Name => "NotEmptyValidator";

    public override bool IsValid(ValidationContext<T> context, string? value) => value is null || value.Trim().Length > 0;

    protected override string GetDefaultMessageTemplate(string errorCode) => "must be null or say something";
}

internal sealed class UrlValidator<T> : PropertyValidator<T, string?>, IWebAddress
{
    public override string Name => "UrlValidator";

    public override bool IsValid(ValidationContext<T> context, string? value) =>
        value is null or Root.RedactionMarker
        || (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");

    protected override string GetDefaultMessageTemplate(string errorCode) => "must be an absolute http or https address";
}

internal sealed class LanguageValidator<T> : PropertyValidator<T, string>, IOneOf
{
    private static readonly string[] Languages = ["en", "cy"];

    public IReadOnlyList<string> Choices => Languages;

    public override string Name => "LanguageValidator";

    public override bool IsValid(ValidationContext<T> context, string value) => Languages.Contains(value);

    protected override string GetDefaultMessageTemplate(string errorCode) => "must be 'en' or 'cy'";
}
