namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>Registration is written in solution/; the dll's attributes and the README repeat it and must not drift.</summary>
public class RegistrationTests
{
    private const string Guard = "ProjectOpsClose.Plugins.OpportunityCloseGuard";

    [Fact]
    public void PackedSolution_HasTheThreeStepsInPreOperation() => Assert.Equal(
        [
            new RegisteredStep(Guard, "Lose", "opportunity", 20, 0, 1, new("2620c414-3b7e-4a3c-8018-7d074705657e")),
            new RegisteredStep(Guard, "Win", "opportunity", 20, 0, 1, new("d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f")),
            new RegisteredStep(Guard, "Create", "opportunityclose", 20, 0, 1, new("ee181084-4da9-438a-b229-5048740b9055")),
        ],
        RegistrationSources.InThePackedSolution());

    [Fact]
    public void Dll_SaysOfTheStepsWhatThePackedSolutionSays() =>
        Assert.Equal(RegistrationSources.InThePackedSolution(), RegistrationSources.InTheDll());

    [Fact]
    public void Readme_SaysOfTheStepsWhatThePackedSolutionSays() =>
        Assert.Equal(RegistrationSources.InThePackedSolution(), RegistrationSources.InTheReadme());

    [Fact]
    public void Readme_NamesEveryPluginTypeOfThePackedSolution()
    {
        var types = RegistrationSources.Customizations().Descendants("PluginType").Select(type => (string)type.Attribute("Name")!).ToList();
        var named = RegistrationSources.ReadmeRows().Select(cells => cells[0]).ToHashSet();

        Assert.Equal(3, types.Count);
        Assert.All(types, type => Assert.Contains(type, named));
    }
}
