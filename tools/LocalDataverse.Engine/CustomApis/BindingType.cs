namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>The values of customapi.bindingtype.</summary>
internal enum BindingType
{
    Global = 0,

    /// <summary>To one row: the request has a Target.</summary>
    Entity = 1,

    /// <summary>To a table, no row of it: the request has no Target.</summary>
    EntityCollection = 2,
}
