using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class WebResourceTable
{
    public const string DependencyXml = "dependencyxml";
    public const string LanguageCode = "languagecode";
    public const string WebResourceType = "webresourcetype";

    public static TableMetadata Metadata { get; } = new(TableNames.WebResource, "webresourceset", ColumnNames.Name,
    [
        Id("webresourceid"),
        Text(ColumnNames.Name, 256),
        Text(ColumnNames.DisplayName, 200),
        Memo(ColumnNames.Description, 2000),
        // Base64, as in the SDK.
        Memo(ColumnNames.Content, 1_073_741_823),
        Memo(DependencyXml, 5000),
        Integer(LanguageCode),
        Picklist(WebResourceType,
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
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. Audit,
    ]);
}
