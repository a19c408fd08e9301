namespace PlanAccountability.TestKit;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Its root: the nearest folder above the test assembly that holds the solution.</summary>
    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    /// <summary>The path of a file, from the root.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "PlanAccountability.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new DirectoryNotFoundException("The tests do not stand in a checkout of the repository."));
}
