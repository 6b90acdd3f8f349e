package org.downbeat.core.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears under its name all at once when it is complete. Until then it has a hidden name beside it, and an
 * earlier file of the name stays as it is.
 */
public final class PendingFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private boolean isDone;

    private PendingFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /**
     * Begins a file.
     *
     * @throws AudioFileException when nothing can be written there
     */
    public static PendingFile create(Path path) throws AudioFileException {
        try {
            // A link goes on pointing to the file it points to.
            Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
            checkThatAFileMayBeThere(path, target);
            String name = "." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part";
            Path temporary = target.resolveSibling(name);
            FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            temporary.toFile().deleteOnExit(); // when the program is interrupted
            return new PendingFile(target, temporary, channel);
        } catch (AudioFileException e) {
            throw e;
        } catch (IOException e) {
            throw new AudioFileException(path + " cannot be written: " + reason(e), e);
        }
    }

    private static void checkThatAFileMayBeThere(Path path, Path target) throws AudioFileException {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new AudioFileException(path + " is a folder; name a file to write");
        }
        if (!Files.isDirectory(folder)) {
            throw new AudioFileException("There is no folder " + folder + " to write " + target.getFileName() + " in");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new AudioFileException(path + " is not an ordinary file; name one, or one that is not there yet");
        }
    }

    static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "you may not write there";
        }
        return String.valueOf(e.getMessage());
    }

    FileChannel channel() {
        return channel;
    }

    /**
     * Writes everything that the file holds, and gives it its name.
     *
     * @throws AudioFileException when the disk is full or gone
     */
    public void complete(byte[] content) throws AudioFileException {
        try {
            for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            complete();
        } catch (IOException e) {
            throw new AudioFileException(target + " cannot be written: " + reason(e), e);
        }
    }

    /** Gives the file its name. */
    void complete() throws IOException {
        channel.close();
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        isDone = true;
    }

    /** Throws the file away unless it is complete. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!isDone) {
            Files.deleteIfExists(temporary);
        }
    }
}
