using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>
/// The ids of the line items of one file, to find those that stand in it twice. AWS promises that they differ within a file only: "unique in
/// a given partition", not over a whole delivery (Data Exports user guide, column <c>identity_line_item_id</c>), so files are not compared.
/// </summary>
/// <remarks>A table of hashes without anything beside them: a hash set takes two and a half times as much, and this is most of what a large import holds.</remarks>
internal sealed class LineItemIds
{
    /// <summary>Ids are remembered up to here, so that memory does not grow with the file: 64 MB at most.</summary>
    public const int Most = 2_000_000;

    private UInt128[] _table = new UInt128[1 << 12];
    private int _count;

    /// <summary>Whether ids came after the last one that is remembered.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Remembers an id. An empty one is none, and never known.</summary>
    /// <returns>Whether it was not known before.</returns>
    public bool Add(ReadOnlySpan<char> id)
    {
        if (id.IsEmpty) return true;
        IsFull |= _count >= Most;
        if (IsFull) return true;
        if (_count * 2 >= _table.Length) Grow();
        if (!Put(_table, Hash(id))) return false;
        _count++;
        return true;
    }

    private static bool Put(UInt128[] table, UInt128 hash)
    {
        var mask = table.Length - 1;
        var place = (int)(hash & (UInt128)mask);
        while (table[place] != 0)
        {
            if (table[place] == hash) return false;
            place = (place + 1) & mask;
        }

        table[place] = hash;
        return true;
    }

    /// <summary>127 bits of a hash: two different ids meet by chance once in 10²⁵ files. Never zero, which is an empty place.</summary>
    private static UInt128 Hash(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash) | UInt128.One << 127;
    }

    private void Grow()
    {
        var larger = new UInt128[_table.Length * 2];
        foreach (var hash in _table)
        {
            if (hash != 0) Put(larger, hash);
        }

        _table = larger;
    }
}
