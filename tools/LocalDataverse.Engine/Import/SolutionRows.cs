using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Solution and publisher have no id in a package: their unique names tell them apart.</summary>
internal static class SolutionRows
{
    private const string UniqueName = "uniquename";

    public static void Write(ComponentRows rows, SolutionManifest manifest)
    {
        var publisher = PublisherOf(rows, manifest.Publisher);
        rows.Write(publisher);
        var id = rows.IdOf(TableNames.Solution, UniqueName, manifest.UniqueName) ?? Guid.CreateVersion7();
        rows.Write(new Entity(TableNames.Solution, id)
        {
            [UniqueName] = manifest.UniqueName,
            ["friendlyname"] = manifest.FriendlyName,
            ["version"] = manifest.Version.ToString(),
            ["installedon"] = rows.Now,
            ["publisherid"] = publisher.ToEntityReference(),
        });
    }

    private static Entity PublisherOf(ComponentRows rows, PublisherPart publisher)
    {
        var id = rows.IdOf(TableNames.Publisher, UniqueName, publisher.UniqueName) ?? Guid.CreateVersion7();
        return new Entity(TableNames.Publisher, id)
        {
            [UniqueName] = publisher.UniqueName,
            ["friendlyname"] = publisher.FriendlyName,
            ["customizationprefix"] = publisher.Prefix,
            ["customizationoptionvalueprefix"] = publisher.OptionValuePrefix,
        };
    }
}
