using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;
using Microsoft.OData.Edm.Csdl;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>The service root: which sets there are, and $metadata: what is in them.</summary>
internal sealed class ServiceDocument : IWebOperation
{
    private const string Metadata = "$metadata";

    private static readonly Lazy<string> Csdl = new(WriteCsdl);

    public bool TryAnswer(WebRequest request, [NotNullWhen(true)] out WebAnswer? answer)
    {
        answer = null;
        if (request.Path is not ("" or Metadata))
        {
            return false;
        }

        if (request.Call.Method != "GET")
        {
            throw request.WrongVerb("GET");
        }

        answer = request.Path == Metadata ? WebAnswer.Text("application/xml", Csdl.Value) : Sets(request);
        return true;
    }

    private static WebAnswer Sets(WebRequest request) => WebAnswer.Json(200, JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", $"{request.ServiceRoot}{Metadata}");
        json.WriteStartArray("value");
        foreach (var table in Navigations.VisibleTables)
        {
            json.WriteStartObject();
            json.WriteString("name", table.EntitySetName);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", table.EntitySetName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static string WriteCsdl()
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            if (!CsdlWriter.TryWriteCsdl(WebModel.Metadata, xml, CsdlTarget.OData, out var errors))
            {
                throw new InvalidOperationException(string.Join(' ', errors.Select(error => error.ErrorMessage)));
            }
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
