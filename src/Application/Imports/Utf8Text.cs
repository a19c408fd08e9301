using System.Text;
using System.Text.Unicode;

namespace PlanAccountability.Application.Imports;

/// <summary>Takes a file for text in UTF-8, or says where it is not: spreadsheets save in the encoding of the country unless told
/// otherwise.</summary>
internal static class Utf8Text
{
    private const string Remedy = "Save the file as UTF-8; in Excel choose 'CSV UTF-8 (Comma delimited)'.";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The file without its byte order mark.</summary>
    /// <exception cref="NotUtf8Exception">It is in another encoding.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> file)
    {
        if (IsUtf16(file.Span))
            throw new NotUtf8Exception($"The file is in UTF-16. {Remedy}");
        if (file.Span.StartsWith(ByteOrderMark))
            file = file[ByteOrderMark.Length..];
        if (Utf8.IsValid(file.Span))
            return file;

        var at = FirstFault(file.Span);
        throw new NotUtf8Exception(
            $"Line {LineAt(file.Span[..at])} has the byte 0x{file.Span[at]:X2} where no UTF-8 has it; "
                + $"the file may be in Windows-1252. {Remedy}"
        );
    }

    /// <summary>Whether it begins with a mark of UTF-16, or every other of its first bytes is 0.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> file) =>
        file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..];

    private static int FirstFault(ReadOnlySpan<byte> file)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(file[at..], out _, out var length) is System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    /// <summary>The line that follows what was read, from 1, as editors count: CRLF, LF and CR each end one.</summary>
    private static int LineAt(ReadOnlySpan<byte> before) =>
        1 + before.Count((byte)'\n') + before.Count((byte)'\r') - before.Count("\r\n"u8);
}
