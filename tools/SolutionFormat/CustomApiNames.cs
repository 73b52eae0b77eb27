using System.Text.RegularExpressions;

namespace ProjectOpsClose.SolutionFormat;

/// <summary>
/// Which names custom APIs and their parameters can have.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/custom-api-tables.
/// </summary>
public static partial class CustomApiNames
{
    /// <summary>What <see cref="IsApi"/> asks for, to follow "it must be".</summary>
    public const string ApiInWords = "a customization prefix, '_' and a name of letters, digits and '_'";

    /// <summary>What <see cref="IsParameter"/> asks for, to follow "it must be".</summary>
    public const string ParameterInWords = "without ':', '.', '@' and white space: it is the name of a property in JSON";

    /// <summary>
    /// With a prefix, of whatever publisher, so that no name is one of the platform's own messages; without special characters.
    /// </summary>
    public static bool IsApi(string name) => Api().IsMatch(name);

    /// <summary>A request parameter or a response property: https://github.com/MicrosoftDocs/powerapps-docs/issues/4100.</summary>
    public static bool IsParameter(string name) => Parameter().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Api();

    [GeneratedRegex(@"^[^:.@\s]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
