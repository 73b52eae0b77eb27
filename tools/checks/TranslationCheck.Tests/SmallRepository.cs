namespace ProjectOpsClose.TranslationCheck.Tests;

/// <summary>English, Danish and Polish texts of each kind, all translated, in a folder of their own.</summary>
internal sealed class SmallRepository : IDisposable
{
    public const string Polish = "Plugins/Messages/Texts/1045.resx";
    public const string DanishStrings = "solution/WebResources/opsclose_/strings/sample.1030.resx";
    public const string Customizations = "solution/Other/Customizations.xml";
    public const string Ribbon = "solution/Entities/Lead/RibbonDiff.xml";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("translationcheck-");

    public SmallRepository()
    {
        Resx("Plugins/Messages/Texts/1033.resx", ("Ended", "{0}."), ("Closed", "Closed."), ("Quotes_one", "{0} quote"), ("Quotes_other", "{0} quotes"));
        Resx("Plugins/Messages/Texts/1030.resx", ("Ended", "{0}."), ("Closed", "Lukket."), ("Quotes", "{0} tilbud"));
        Resx(Polish, ("Ended", "{0}."), ("Closed_one", "Zamknięta."), ("Closed_few", "Zamknięte."), ("Quotes_one", "{0} oferta"), ("Quotes_few", "{0} oferty"));
        Resx("solution/WebResources/opsclose_/strings/sample.1033.resx", ("Cancel", "Cancel"));
        Resx(DanishStrings, ("Cancel", "Annuller"));
        Resx("solution/WebResources/opsclose_/strings/sample.1045.resx", ("Cancel", "Anuluj"));
        Write(Customizations, "<ImportExportXml><Languages><Language>1033</Language><Language>1030</Language></Languages></ImportExportXml>");
        Write(Ribbon, """
            <RibbonDiffXml><LocLabel Id="sample.Label"><Titles>
              <Title description="Close" languagecode="1033" /><Title description="Luk" languagecode="1030" /><Title description="Zamknij" languagecode="1045" />
            </Titles></LocLabel></RibbonDiffXml>
            """);
    }

    public void Dispose() => folder.Delete(recursive: true);

    public void Replace(string path, string old, string replacement)
    {
        var text = File.ReadAllText(Full(path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Delete(string path) => File.Delete(Full(path));

    public (int ExitCode, string Output, string Error) Check(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (Program.Run(["--repository", folder.FullName, .. arguments], output, error), output.ToString(), error.ToString());
    }

    private void Resx(string path, params (string Name, string Words)[] texts) =>
        Write(path, $"<root>{string.Concat(texts.Select(text => $"<data name=\"{text.Name}\"><value>{text.Words}</value></data>"))}</root>");

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    private string Full(string path) => Path.Combine(folder.FullName, path);
}
