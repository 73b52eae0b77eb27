using System.IO.Compression;
using System.Text;
using Mono.Cecil;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>Copies of a source with one thing changed, which has to be there.</summary>
internal static class Change
{
    public static string Text(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' isn't there.");
        return text[..at] + replacement + text[(at + old.Length)..];
    }

    public static byte[] Zip(byte[] zip, string path, string old, string replacement)
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var member = archive.Entries.Single(entry => entry.FullName.EndsWith(path, StringComparison.Ordinal));
            var (name, text) = (member.FullName, Read(member));
            member.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(Text(text, old, replacement));
        }

        return stream.ToArray();
    }

    public static byte[] Dll(byte[] dll, Action<ModuleDefinition> change)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(dll));
        change(module);
        using var changed = new MemoryStream();
        module.Write(changed);
        return changed.ToArray();
    }

    private static string Read(ZipArchiveEntry member)
    {
        using var reader = new StreamReader(member.Open());
        return reader.ReadToEnd();
    }
}
