using System.Security.Cryptography;
using System.Text;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>
/// A package has no ids for custom APIs: made of their names, without regard to case, they are the same after
/// every import and in every organisation.
/// </summary>
internal static class CustomApiIds
{
    public static Guid Api(string api) => Of("customapi", api);

    public static Guid RequestParameter(string api, string parameter) => Of("customapirequestparameter", api, parameter);

    public static Guid ResponseProperty(string api, string property) => Of("customapiresponseproperty", api, property);

    public static Guid Message(string api) => Of("sdkmessage", api);

    public static StepMessage MessageOf(string api, string? table, StepsAllowed allowed) =>
        new(Message(api), api, table is null ? [] : [table]) { IsGlobal = table is null, StepsAllowed = allowed };

    private static Guid Of(params string[] parts)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts).ToLowerInvariant()))[..16];

        // RFC 9562: version 8, an id of one's own making.
        id[6] = (byte)((id[6] & 0x0f) | 0x80);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
