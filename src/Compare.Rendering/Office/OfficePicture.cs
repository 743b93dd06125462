using System.Buffers.Binary;

namespace Compare.Rendering.Office;

/// <summary>What Office needs to know of a picture: its kind and its size.</summary>
/// <param name="Extension"><c>png</c> or <c>jpeg</c>.</param>
/// <param name="Width">In pixels; positive.</param>
/// <param name="Height">In pixels; positive.</param>
internal sealed record OfficePicture(string Extension, int Width, int Height)
{
    /// <summary>Reads the head of a picture; null when it is neither PNG nor JPEG, which are all that every Office program draws.</summary>
    public static OfficePicture? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 24 && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
            return Of("png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
            return null;

        // The size stands in the first frame header, SOF0 to SOF15 without the three markers that are none.
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Of("jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static OfficePicture? Of(string extension, int width, int height) =>
        width is > 0 and < 65_536 && height is > 0 and < 65_536 ? new OfficePicture(extension, width, height) : null;
}
