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
            Option(1, "Webpage (HTML)"),
            Option(2, "Style Sheet (CSS)"),
            Option(3, "Script (JScript)"),
            Option(4, "Data (XML)"),
            Option(5, "PNG format"),
            Option(6, "JPG format"),
            Option(7, "GIF format"),
            Option(8, "Silverlight (XAP)"),
            Option(9, "Style Sheet (XSL)"),
            Option(10, "ICO format"),
            Option(11, "Vector format (SVG)"),
            Option(12, "String (RESX)")),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. Audit,
    ]);
}
