using System.IO.Compression;
using System.Xml.Linq;
using Mono.Cecil;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>The steps as the packed solution, the attributes in the dll and the README's table tell of them, each ordered by id.</summary>
internal static class RegistrationSources
{
    private const int Synchronous = 0;
    private const int SpklSynchronous = 1;

    public static IReadOnlyList<RegisteredStep> InThePackedSolution() => Ordered(Customizations()
        .Descendants("SdkMessageProcessingStep")
        .Select(step => new RegisteredStep(
            Text(step, "PluginTypeName").Split(',')[0],
            MessageOf(Text(step, "SdkMessageId")),
            Text(step, "PrimaryEntity"),
            Number(step, "Stage"),
            Number(step, "Mode"),
            Number(step, "Rank"),
            Guid.Parse((string)step.Attribute("SdkMessageProcessingStepId")!))));

    public static IReadOnlyList<RegisteredStep> InTheDll()
    {
        using var module = ModuleDefinition.ReadModule(typeof(OpportunityCloseGuard).Assembly.Location);
        return Ordered(module.Types.SelectMany(type => Attributes(type).Select(attribute => Step(type, attribute))).ToList());
    }

    public static IReadOnlyList<RegisteredStep> InTheReadme() => Ordered(ReadmeRows()
        .Where(cells => cells.Length == 7 && Guid.TryParse(cells[6], out _))
        .Select(cells => new RegisteredStep(
            cells[0], cells[1], cells[2], InBrackets(cells[3]), cells[4] == "synchronous" ? Synchronous : 1, Int(cells[5]), Guid.Parse(cells[6]))));

    public static XDocument Customizations()
    {
        using var zip = new ZipArchive(new MemoryStream(TestSolution.Zip));
        using var stream = zip.GetEntry("customizations.xml")!.Open();
        return XDocument.Load(stream);
    }

    public static IEnumerable<string[]> ReadmeRows() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "README.md"))
        .Where(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    /// <summary>spkl's attribute in the form for steps: the other forms have other arguments.</summary>
    private static IEnumerable<CustomAttribute> Attributes(TypeDefinition type) => type.CustomAttributes
        .Where(attribute => attribute.AttributeType.Name == "CrmPluginRegistrationAttribute" && attribute.ConstructorArguments.Count == 8);

    private static RegisteredStep Step(TypeDefinition type, CustomAttribute attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(argument => argument.Value).ToList();
        var id = (string)attribute.Properties.Single(property => property.Name == "Id").Argument.Value;
        return new RegisteredStep(
            type.FullName, (string)arguments[0], (string)arguments[1], (int)arguments[2],
            (int)arguments[3] == SpklSynchronous ? Synchronous : 1, (int)arguments[6], Guid.Parse(id));
    }

    private static IReadOnlyList<RegisteredStep> Ordered(IEnumerable<RegisteredStep> steps) => [.. steps.OrderBy(step => step.Id)];

    /// <summary>Messages of the platform have the same id in every environment.</summary>
    private static string MessageOf(string id) => id switch
    {
        "27bebb1b-ea3e-db11-86a7-000a3a5473e8" => "Win",
        "d1bdbb1b-ea3e-db11-86a7-000a3a5473e8" => "Lose",
        "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8" => "Create",
        _ => id,
    };

    private static string Text(XElement step, string name) => step.Element(name)!.Value;

    private static int Number(XElement step, string name) => Int(Text(step, name));

    private static int InBrackets(string cell) => Int(cell[(cell.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')'));

    private static int Int(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
