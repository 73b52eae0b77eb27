namespace ProjectOpsClose.SolutionPacker.Tests.Fixtures;

/// <summary>A small component of each kind: a table's ribbon, web resources, a custom API with a parameter and a property.</summary>
internal static class Sample
{
    public const string Entity = "Entities/Lead/Entity.xml";
    public const string Ribbon = "Entities/Lead/RibbonDiff.xml";
    public const string Script = "WebResources/opsclose_/sample/script.js";
    public const string ScriptData = Script + ".data.xml";
    public const string Strings = "WebResources/opsclose_/sample/strings.1033.resx";
    public const string DanishStrings = "WebResources/opsclose_/sample/strings.1030.resx";
    public const string StringsData = Strings + ".data.xml";
    public const string Picture = "WebResources/opsclose_/sample/picture.png";
    public const string PictureData = Picture + ".data.xml";
    public const string Api = "customapis/opsclose_Sample/customapi.xml";
    public const string Parameter = "customapis/opsclose_Sample/customapirequestparameters/Status/customapirequestparameter.xml";
    public const string Property = "customapis/opsclose_Sample/customapiresponseproperties/Closed/customapiresponseproperty.xml";
    public const string ScriptMember = "WebResources/opsclose_samplescriptjs";

    public static readonly byte[] PictureContent = [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    public static void AddTo(SolutionCopy solution)
    {
        solution.Write(Entity, SampleXml.Entity);
        solution.Write(Ribbon, SampleXml.Ribbon);
        solution.AddRootComponent("""<RootComponent type="1" schemaName="lead" behavior="2" />""");
        AddWebResource(solution, Script, "3", "11");
        AddWebResource(solution, Strings, "12", "12");
        AddWebResource(solution, DanishStrings, "12", "14");
        solution.Write(Strings, SampleXml.Strings);
        solution.Write(DanishStrings, SampleXml.Strings);
        AddWebResource(solution, Picture, "5", "13");
        solution.WriteBytes(Picture, PictureContent);
        solution.Write(Api, SampleXml.Api);
        solution.Write(Parameter, SampleXml.Parameter);
        solution.Write(Property, SampleXml.Property);
    }

    private static void AddWebResource(SolutionCopy solution, string path, string type, string idTail)
    {
        var name = path["WebResources/".Length..];
        solution.Write(path, "// one\n// two\n");
        solution.Write(path + ".data.xml", SampleXml.WebResource(name, type, $"{{3f0c6f4e-58f1-4d02-9a41-0000000000{idTail}}}"));
        solution.AddRootComponent($"""<RootComponent type="61" schemaName="{name}" behavior="0" />""");
    }
}
