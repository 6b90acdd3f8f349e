package org.downbeat.core.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioClipsTest {
    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamed() {
        assertThat(messageFor(folder.resolve("nowhere.wav"))).contains("There is no file", "nowhere.wav");
    }

    @Test
    void aFolderIsCalledOne() {
        assertThat(messageFor(folder)).contains("is a folder");
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws IOException {
        assertThat(messageFor(Files.createFile(folder.resolve("empty.wav")))).contains("empty.wav is empty");
    }

    @Test
    void aTextFileIsNoAudio() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "verse, chorus, verse\n".repeat(100));
        assertThat(messageFor(text)).contains("notes.txt is not an audio file", "WAV, AIFF and AU");
    }

    @Test
    void aHeaderWithoutABodyIsNoAudio() throws IOException {
        Path stub = Files.writeString(folder.resolve("stub.wav"), "RIFF");
        assertThat(messageFor(stub)).contains("stub.wav is not an audio file");
    }

    @Test
    void aWavWithoutFramesHoldsNoSound() throws IOException {
        assertThat(messageFor(AudioFixtures.write16(folder.resolve("none.wav"), 48_000, 1)))
                .contains("none.wav holds no sound");
    }

    @Test
    void surroundIsRefusedWithWhatIsAccepted() throws IOException {
        Path path = AudioFixtures.write16(folder.resolve("surround.wav"), 48_000, 6, 1, 2, 3, 4, 5, 6);
        assertThat(messageFor(path)).contains("has 6 channels", "1 (mono) or 2 (stereo)");
    }

    @Test
    void aSampleThatIsNoNumberIsPointedOut() throws IOException {
        ByteBuffer raw = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        raw.putFloat(0.5f).putFloat(Float.NaN).putFloat(0);
        AudioFormat format = new AudioFormat(Encoding.PCM_FLOAT, 48_000, 32, 1, 4, 48_000, false);
        Path path = AudioFixtures.write(folder.resolve("bad.wav"), format, raw.array());
        assertThat(messageFor(path)).contains("bad.wav", "NaN at frame 1");
    }

    private static String messageFor(Path path) {
        AudioFileException refusal = catchThrowableOfType(AudioFileException.class, () -> AudioClips.read(path));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).hasLineCount(1);
        return String.valueOf(refusal.getMessage());
    }
}
