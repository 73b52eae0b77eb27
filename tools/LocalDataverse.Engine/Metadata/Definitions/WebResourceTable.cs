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
        Picklist(WebResourceType, OptionsFrom(
            1, "Webpage (HTML)", "Style Sheet (CSS)", "Script (JScript)", "Data (XML)", "PNG format", "JPG format",
            "GIF format", "Silverlight (XAP)", "Style Sheet (XSL)", "ICO format", "Vector format (SVG)", "String (RESX)")),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. Audit,
    ]);
}
