package org.downbeat.cli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Spells what a charset cannot show with letters that every charset has. */
final class PlainWriter extends FilterWriter {
    private final CharsetEncoder encoder;

    PlainWriter(Writer out, Charset charset) {
        super(out);
        this.encoder = charset.newEncoder();
    }

    @Override
    public void write(int c) throws IOException {
        if (encoder.canEncode((char) c)) {
            out.write(c);
        } else {
            out.write(plain((char) c));
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text.charAt(i));
        }
    }

    private static String plain(char c) {
        return switch (c) {
            case '–', '—', '−' -> "-";
            case '×' -> "x";
            case '…' -> "...";
            case '’', '‘' -> "'";
            case '“', '”' -> "\"";
            case '≥' -> ">=";
            case '≤' -> "<=";
            default -> "?";
        };
    }
}
