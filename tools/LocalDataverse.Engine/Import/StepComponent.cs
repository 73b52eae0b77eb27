using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// A step with its images: of a known message and table, at a stage that this host runs. Steps arrive enabled, as with the
/// import option that every admin is told to leave on.
/// </summary>
internal sealed record StepComponent(Entity Row, StepMessage Message, string? Table)
{
    private const int Synchronous = 0;
    private const int ServerOnly = 0;
    private const int OfflineOnly = 1;
    private const int PluginTypeHandler = 4602;

    public IReadOnlyList<Entity> Images { get; init; } = [];

    public string Name => (string)Row[ColumnNames.Name];

    public int? Stage => Row.GetAttributeValue<OptionSetValue>(SdkMessageProcessingStepTable.Stage)?.Value;

    public static StepComponent Read(XElement part, IReadOnlyList<PluginTypeComponent> types, IReadOnlyList<StepMessage> messages)
    {
        DemandSupported(part);
        var message = MessageOf(part, messages);
        var table = TableOf(part, message);
        var pluginType = TypeOf(part, types);
        var row = new Entity(TableNames.SdkMessageProcessingStep, part.Id(part.Required("SdkMessageProcessingStepId")))
        {
            [ColumnNames.Name] = part.Required("Name"),
            [ColumnNames.Description] = part.OptionalText("Description"),
            [SdkMessageTable.SdkMessageId] = message is null ? null : new EntityReference(TableNames.SdkMessage, message.Id),
            [PluginTypeTable.PluginTypeId] = pluginType,
            [SdkMessageProcessingStepTable.EventHandler] = pluginType,
            [SdkMessageProcessingStepTable.Stage] = StageOf(part),
            [SdkMessageProcessingStepTable.Mode] = new OptionSetValue(Synchronous),
            [SdkMessageProcessingStepTable.Rank] = part.Number("Rank"),
            [SdkMessageProcessingStepTable.FilteringAttributes] = part.Columns("FilteringAttributes", table),
            [SdkMessageProcessingStepTable.SupportedDeployment] = new OptionSetValue(ServerOnly),
        };
        // What a refused package has of a step is looked at, never stored.
        var step = new StepComponent(row, message!, table);
        return message is null ? step : step with { Images = StepImages.Read(part, step) };
    }

    public void Write(ComponentRows rows)
    {
        Row[SdkMessageFilterTable.SdkMessageFilterId] = Table is null ? null : FilterOf(rows, Table);
        rows.Write(Row);
        rows.WriteParts(Row, TableNames.SdkMessageProcessingStepImage, Images);
    }

    private static void DemandSupported(XElement part)
    {
        if (part.Number("Mode") is not (null or Synchronous))
        {
            part.Refuse("is asynchronous: this host runs synchronous steps alone");
        }

        if (part.Number("SupportedDeployment", absent: ServerOnly) == OfflineOnly)
        {
            part.Refuse("runs in an offline client alone: this host is a server");
        }

        if (part.Number("EventHandlerTypeCode", PluginTypeHandler) is not (null or PluginTypeHandler))
        {
            part.Refuse("does not call a plug-in type: this host calls nothing else");
        }

        if (part.OptionalText("Configuration") is not null)
        {
            part.Refuse("has a configuration: this host does not hand one to plug-ins");
        }
    }

    private static StepMessage? MessageOf(XElement part, IReadOnlyList<StepMessage> messages)
    {
        var name = part.OptionalText("SdkMessageName");
        var id = name is null ? part.Id(part.Text("SdkMessageId")) : Guid.Empty;
        if (name is null && id == Guid.Empty)
        {
            return null;
        }

        if (messages.FirstOrDefault(message => name is null ? message.Id == id : message.Name == name) is not { } message)
        {
            return part.Refused<StepMessage>($"is registered for the message '{name ?? StepMessages.NameOf(id)}', which this host does not know");
        }

        if (message.StepsAllowed != StepsAllowed.SyncAndAsync)
        {
            part.Refuse($"is registered for '{message.Name}', a custom API that allows no synchronous steps");
        }

        return message;
    }

    private static string? TableOf(XElement part, StepMessage? message)
    {
        if (part.OptionalText("PrimaryEntity") is not { } name || part.KnownTable(name) is not { } table || message is null)
        {
            return null;
        }

        return !message.IsGlobal && (message.Tables.Length == 0 || message.Tables.Contains(table))
            ? table
            : part.Refused<string>($"is registered for {message.Name} of '{table}', which this host does not have");
    }

    private static EntityReference? TypeOf(XElement part, IReadOnlyList<PluginTypeComponent> types)
    {
        if (part.Text("PluginTypeName") is not { } name)
        {
            return null;
        }

        if (types.FirstOrDefault(type => type.QualifiedName == name) is not { } type)
        {
            return part.Refused<EntityReference>(
                $"calls the plug-in type '{name}', which the solution does not register: this host takes none of another solution");
        }

        var called = type.CalledBy(part);
        if (called is not null && part.OptionalText("PluginTypeId") is { } id && part.Id(id) is var given && given != Guid.Empty && given != called.Id)
        {
            part.Refuse($"names the plug-in type '{name}' with the id {id}, which is not that type's");
        }

        return called;
    }

    private static OptionSetValue? StageOf(XElement part) => part.Number("Stage") switch
    {
        Pipeline.Stage.PreValidation or Pipeline.Stage.PreOperation or Pipeline.Stage.PostOperation => new OptionSetValue(part.Number("Stage")!.Value),
        null => null,
        var stage => part.Refused<OptionSetValue>($"has the stage {stage}: a step runs at 10, 20 or 40"),
    };

    private EntityReference FilterOf(ComponentRows rows, string table)
    {
        var known = rows.All(
            TableNames.SdkMessageFilter, (SdkMessageTable.SdkMessageId, Message.Id), (SdkMessageFilterTable.PrimaryObjectTypeCode, table)).FirstOrDefault();
        if (known is null)
        {
            known = new Entity(TableNames.SdkMessageFilter, Guid.CreateVersion7())
            {
                [ColumnNames.Name] = $"{Message.Name} of {table}",
                [SdkMessageTable.SdkMessageId] = new EntityReference(TableNames.SdkMessage, Message.Id),
                [SdkMessageFilterTable.PrimaryObjectTypeCode] = table,
            };
            rows.Write(known);
        }

        return known.ToEntityReference();
    }
}
