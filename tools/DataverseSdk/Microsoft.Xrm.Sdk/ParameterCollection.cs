using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "ParameterCollection", Namespace = ContractNamespace.Xrm2011)]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    protected ParameterCollection(IDictionary<string, object> collection)
        : base(collection)
    {
    }

    // False for a value of another type: the documentation leaves it open.
    public bool TryGetValue<T>(string key, out T value)
    {
        var found = base.TryGetValue(key, out var untyped) && untyped is T;
        value = found ? (T)untyped : default;
        return found;
    }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj is not null)
        {
            this[key] = obj;
        }
    }
}
