using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>One row being closed, found and checked.</summary>
internal interface IClosing
{
    /// <summary>Completes the activity that records the closing.</summary>
    void Describe(Entity activity);

    /// <summary>Writes the closed row: not as an Update, so that no step on Update of its table runs.</summary>
    void Close(Entity activity);
}
