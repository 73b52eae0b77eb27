using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A step: of a known message and table, at a stage that this host runs.</summary>
internal static class StepPartReader
{
    private const int Synchronous = 0;
    private const int OfflineOnly = 1;
    private const int PluginTypeHandler = 4602;

    public static StepPart Read(XElement part, IReadOnlyList<PluginTypePart> types, MessageCatalog messages)
    {
        DemandSupported(part);
        var message = MessageOf(part, messages);
        var table = TableOf(part, message);
        var step = new StepPart(part.Id(part.Required("SdkMessageProcessingStepId")), part.Required("Name"))
        {
            Message = message,
            Table = table,
            PluginType = TypeOf(part, types),
            Stage = StageOf(part),
            Rank = part.Number("Rank"),
            Description = part.OptionalText("Description"),
            FilteringAttributes = ColumnsOf(part, "FilteringAttributes", table),
        };
        var images = part.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage");
        return step with { Images = [.. images.Select(image => StepImagePartReader.Read(image, step))] };
    }

    /// <summary>A list of columns that the step's table has; null when there is none.</summary>
    public static string? ColumnsOf(XElement part, string name, string? table)
    {
        var list = part.OptionalText(name);
        var columns = list?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (columns.Length > 0 && table is null)
        {
            throw part.Wrong($"has <{name}> without a table");
        }

        var unknown = columns.FirstOrDefault(column => !Tables.Get(table!).HasColumn(column));
        return unknown is null ? list : throw part.Wrong($"names the column '{unknown}', which '{table}' does not have");
    }

    private static void DemandSupported(XElement part)
    {
        if (part.Number("Mode") != Synchronous)
        {
            throw part.Wrong("is asynchronous: this host runs synchronous steps alone");
        }

        if (part.Number("SupportedDeployment", absent: 0) == OfflineOnly)
        {
            throw part.Wrong("runs in an offline client alone: this host is a server");
        }

        if (part.Number("EventHandlerTypeCode", PluginTypeHandler) != PluginTypeHandler)
        {
            throw part.Wrong("does not call a plug-in type: this host calls nothing else");
        }

        if (part.OptionalText("Configuration") is not null)
        {
            throw part.Wrong("has a configuration: this host does not hand one to plug-ins");
        }
    }

    private static StepMessage MessageOf(XElement part, MessageCatalog messages)
    {
        var name = part.OptionalText("SdkMessageName");
        var message = name is null ? messages.Find(part.Id(part.Text("SdkMessageId"))) : messages.Find(name);
        if (message is null)
        {
            var unknown = name ?? StepMessages.NameOf(part.Id(part.Text("SdkMessageId")));
            throw part.Wrong($"is registered for the message '{unknown}', which this host does not know");
        }

        return message.StepsAllowed == StepsAllowed.SyncAndAsync
            ? message
            : throw part.Wrong($"is registered for '{message.Name}', a custom API that allows no synchronous steps");
    }

    private static string? TableOf(XElement part, StepMessage message)
    {
        var table = part.OptionalText("PrimaryEntity");
        if (table is null)
        {
            return null;
        }

        if (!Tables.TryGet(table, out var metadata) || metadata.IsHostOnly)
        {
            throw part.Wrong($"is registered for the table '{table}', which this host does not have");
        }

        return !message.IsGlobal && (message.Tables.Length == 0 || message.Tables.Contains(table))
            ? table
            : throw part.Wrong($"is registered for {message.Name} of '{table}', which this host does not have");
    }

    private static PluginTypePart TypeOf(XElement part, IReadOnlyList<PluginTypePart> types)
    {
        var name = part.Text("PluginTypeName");
        var type = types.FirstOrDefault(type => type.QualifiedName == name)
            ?? throw part.Wrong($"calls the plug-in type '{name}', which the solution does not register");
        if (type.IsWorkflowActivity)
        {
            throw part.Wrong($"calls '{name}', which is a workflow activity and no plug-in");
        }

        return part.OptionalText("PluginTypeId") is { } id && part.Id(id) != type.Id
            ? throw part.Wrong($"names the plug-in type '{name}' with the id {id}, which is not that type's")
            : type;
    }

    private static int StageOf(XElement part)
    {
        var stage = part.Number("Stage");
        return stage is Stage.PreValidation or Stage.PreOperation or Stage.PostOperation
            ? stage
            : throw part.Wrong($"has the stage {stage}: a step runs at 10, 20 or 40");
    }
}
