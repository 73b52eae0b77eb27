using System.Globalization;
using Jint;
using Jint.Native;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

/// <summary>
/// The shipped scripts of the command on a stand-in for Xrm: xrm.js beside this file says what can be set and what is written down. Promises are
/// settled when a call returns; time passes only on demand.
/// </summary>
internal sealed class CommandPage : IDisposable
{
    private const string Commands = "ProjectOpsClose.OpportunityRibbon";

    private readonly Engine engine = new(options => options.CatchClrExceptions(e => e is FileNotFoundException));

    /// <param name="language">Of the user; one without a RESX makes the platform throw, as Dataverse does.</param>
    /// <param name="missingKey">A key that the RESX lacks.</param>
    /// <param name="scripts">In the order in which they come; left out: the command's, as the ribbon names them.</param>
    public CommandPage(int language = 1033, string? missingKey = null, IEnumerable<string>? scripts = null)
    {
        engine.SetValue("resource", (string name, string key) => key == missingKey ? null : ShippedStrings.Read(name, language, key));
        engine.SetValue("formsOf", (string tag) => PluralForms.Of(Spoken(tag)).Select(form => $"{form}".ToLowerInvariant()).ToArray());
        engine.SetValue("formOf", (string tag, int count) => $"{Spoken(tag).FormOf(count)}".ToLowerInvariant());
        engine.Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OpportunityRibbon", "xrm.js")));
        Load(scripts ?? TestSolution.CommandScripts);
    }

    public IReadOnlyList<string> Log => Strings("log");

    public string LastDialog => Log.Last(entry => entry.StartsWith("error: ", StringComparison.Ordinal) || entry.StartsWith("alert: ", StringComparison.Ordinal));

    /// <summary>What the platform's confirm dialog was asked to say.</summary>
    public string LastQuestion => Log.Last(entry => entry.StartsWith("confirm: ", StringComparison.Ordinal));

    /// <summary>Loads scripts, as a page may do again for each command bar that needs them.</summary>
    public void Load(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            engine.Execute(script);
        }
    }

    public CommandPage Given(string javaScript)
    {
        engine.Execute(javaScript);
        return this;
    }

    public bool IsShown() => Evaluate($"{Commands}.canCloseQuotes(form)").AsBoolean();

    public CommandPage CloseQuotes() => Run($"{Commands}.closeQuotes(form)");

    public CommandPage CloseQuotesOf(params string[] opportunities)
    {
        var selected = opportunities.Select((name, index) => $"{{ Id: '{{0B8A7B1C-0000-0000-0000-{index:D12}}}', Name: '{name}', TypeName: 'opportunity' }}");
        return Run($"{Commands}.closeQuotesOfSelected(grid, [{string.Join(", ", selected)}])");
    }

    /// <summary>A command never rejects: if one does, the log has it.</summary>
    public CommandPage Run(string javaScript)
    {
        engine.SetValue("result", engine.Evaluate(javaScript));
        engine.Execute("Promise.resolve(result).catch(error => { log.push(`rejected: ${error}`); })");
        return this;
    }

    public string Text(string javaScript) => Evaluate(javaScript).AsString();

    public int Number(string javaScript) => (int)Evaluate(javaScript).AsNumber();

    public IReadOnlyList<string> Strings(string javaScript) => [.. Evaluate(javaScript).AsArray().Select(entry => entry.AsString())];

    public void Dispose() => engine.Dispose();

    /// <summary>Jint's own plural rules know one, few and other only, so it is given the product's, which are CLDR's.</summary>
    private static Language Spoken(string tag) => Language.For(CultureInfo.GetCultureInfo(tag).LCID);

    private JsValue Evaluate(string javaScript) => engine.Evaluate(javaScript).UnwrapIfPromise();
}
