using System.Text;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>The service root: which sets there are, and $metadata: what is in them.</summary>
internal sealed class ServiceDocument(Func<IEnumerable<OperationSignature>> operations) : IWebOperation
{
    private const string Metadata = "$metadata";

    // As the platform writes it.
    private static readonly CsdlXmlWriterSettings Form = new() { LibraryCompatibility = EdmLibraryCompatibility.UseLegacyVariableCasing };

    public WebAnswer? Answer(WebRequest request)
    {
        if (request.Path is not ("" or Metadata))
        {
            return null;
        }

        request.DemandVerb("GET");

        return request.Path == Metadata ? WebAnswer.Text("application/xml", Csdl(ModelFor(request))) : Sets(request);
    }

    private static WebAnswer Sets(WebRequest request) => WebAnswer.Json(200, new JsonProperties
    {
        ["@odata.context"] = $"{request.ServiceRoot}{Metadata}",
        ["value"] = Navigations.VisibleTables.Select(table => new { name = table.EntitySetName, kind = "EntitySet", url = table.EntitySetName }),
    });

    // Most annotations aren't there unless they are asked for:
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents#metadata-annotations
    private IEdmModel ModelFor(WebRequest request)
    {
        var isAnnotated = request.Options.GetValueOrDefault("annotations") == "true"
            || request.Preferences.Includes(CoreVocabularyModel.ComputedTerm.FullName());
        return WebModel.Described(operations().Where(operation => !operation.IsPrivate), isAnnotated);
    }

    private static string Csdl(IEdmModel model)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            if (!CsdlWriter.TryWriteCsdl(model, xml, CsdlTarget.OData, Form, out var errors))
            {
                throw new InvalidOperationException(string.Join(' ', errors.Select(error => error.ErrorMessage)));
            }
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
