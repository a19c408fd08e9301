namespace PlanAccountability.Api.Foundation;

/// <summary>How settings are read and named.</summary>
internal static class Settings
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>A list in the configuration: separated by commas, or numbered (<c>Cors__Origins__0</c>).</summary>
    public static string[] Listed(this IConfiguration configuration, string name) =>
        [
            .. configuration
                .GetSection(name)
                .GetChildren()
                .Select(item => item.Value)
                .Prepend(configuration[name])
                .SelectMany(text => (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];

    /// <summary>The name as it is set from outside.</summary>
    public static string Variable(string name) => name.Replace(":", "__", StringComparison.Ordinal);
}
