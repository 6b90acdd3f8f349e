package org.downbeat.cli.song;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something that a sound is made of, and how to know it again.
 *
 * @param name such as {@code recipes/kick.yaml} or {@code oscillator}
 * @param mark a SHA-256 of its bytes, or a version
 */
record Ingredient(String name, String mark) {
    /** A file, by its SHA-256 (FIPS 180-4). */
    static Ingredient file(String name, Path path) throws IOException {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Ingredient(name, HexFormat.of().formatHex(sha.digest()));
    }
}
