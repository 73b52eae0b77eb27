// What the compiler and the tests use of newer frameworks and .NET Framework lacks.
namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;
}

namespace ProjectOpsClose.Plugins.Tests
{
    internal static class LanguageSupport
    {
        public static void Deconstruct<TKey, TValue>(this KeyValuePair<TKey, TValue> pair, out TKey key, out TValue value) =>
            (key, value) = (pair.Key, pair.Value);

        public static bool Contains(this string text, string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

        public static IEnumerable<T> SkipLast<T>(this IReadOnlyCollection<T> items, int count) => items.Take(items.Count - count);
    }
}
