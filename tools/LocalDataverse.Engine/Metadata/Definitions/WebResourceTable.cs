using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class WebResourceTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.WebResource, "webresourceset", "name",
    [
        Id("webresourceid"),
        Text("name", 256),
        Text("displayname", 200),
        Memo("description", 2000),
        // Base64, as in the SDK.
        Memo("content", 1_073_741_823),
        Memo("dependencyxml", 5000),
        Integer("languagecode"),
        Picklist("webresourcetype",
            Option(1, "Webpage (HTML)", "Webside (HTML)"),
            Option(2, "Style Sheet (CSS)", "Typografiark (CSS)"),
            Option(3, "Script (JScript)", "Script (JScript)"),
            Option(4, "Data (XML)", "Data (XML)"),
            Option(5, "PNG format", "PNG-format"),
            Option(6, "JPG format", "JPG-format"),
            Option(7, "GIF format", "GIF-format"),
            Option(8, "Silverlight (XAP)", "Silverlight (XAP)"),
            Option(9, "Style Sheet (XSL)", "Typografiark (XSL)"),
            Option(10, "ICO format", "ICO-format"),
            Option(11, "Vector format (SVG)", "Vektorformat (SVG)"),
            Option(12, "String (RESX)", "Streng (RESX)")),
        Boolean("ismanaged"),
        .. Audit,
    ]);
}
