package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;

class VoicePoolTest {
    private enum State {
        SILENT,
        PLAYING,
        RELEASED,
        CUT
    }

    private static final class FakeVoice implements VoicePool.Voice {
        private State state = State.SILENT;
        private double level = 1;

        FakeVoice play() {
            state = State.PLAYING;
            return this;
        }

        @Override
        public boolean isSounding() {
            return state != State.SILENT;
        }

        @Override
        public double level() {
            return level;
        }

        @Override
        public void release() {
            state = State.RELEASED;
        }

        @Override
        public void cut() {
            state = State.CUT;
        }

        @Override
        public void stop() {
            state = State.SILENT;
        }
    }

    private static VoicePool<FakeVoice> pool(int polyphony) {
        return new VoicePool<>(polyphony, FakeVoice::new);
    }

    @Test
    void notesUpToThePolyphonySoundTogether() {
        VoicePool<FakeVoice> pool = pool(3);
        FakeVoice a = pool.start(60).play();
        FakeVoice b = pool.start(64).play();
        FakeVoice c = pool.start(67).play();

        assertThat(Set.of(a, b, c)).extracting(v -> v.state).containsOnly(State.PLAYING);
    }

    @Test
    void aNotePlayedAgainWhileHeldReplacesItself() {
        VoicePool<FakeVoice> pool = pool(8);
        FakeVoice first = pool.start(60).play();
        FakeVoice second = pool.start(60).play();

        assertThat(first.state).isEqualTo(State.CUT);
        assertThat(second.state).isEqualTo(State.PLAYING).isNotSameAs(first);
    }

    @Test
    void aReleasedNoteRingsOnBesideItsRepetitionWhileThereIsRoom() {
        VoicePool<FakeVoice> pool = pool(2);
        FakeVoice first = pool.start(60).play();
        pool.release(60);
        pool.start(60).play();

        assertThat(first.state).isEqualTo(State.RELEASED);
    }

    @Test
    void withoutRoomTheSameNoteYieldsFirst() {
        VoicePool<FakeVoice> pool = pool(2);
        FakeVoice same = pool.start(60).play();
        FakeVoice other = pool.start(64).play();
        pool.release(60);
        pool.release(64);
        other.level = 0.1;
        pool.start(60).play();

        assertThat(same.state).isEqualTo(State.CUT);
        assertThat(other.state).isEqualTo(State.RELEASED);
    }

    @Test
    void thenTheQuietestReleasedVoiceYields() {
        VoicePool<FakeVoice> pool = pool(3);
        FakeVoice held = pool.start(60).play();
        FakeVoice loud = pool.start(62).play();
        FakeVoice quiet = pool.start(64).play();
        held.level = 0.01;
        quiet.level = 0.1;
        pool.release(62);
        pool.release(64);
        pool.start(65).play();

        assertThat(quiet.state).isEqualTo(State.CUT);
        assertThat(loud.state).isEqualTo(State.RELEASED);
        assertThat(held.state).isEqualTo(State.PLAYING);
    }

    @Test
    void thenTheOldestHeldVoiceYieldsWhateverItsLevel() {
        VoicePool<FakeVoice> pool = pool(2);
        FakeVoice oldest = pool.start(60).play();
        FakeVoice younger = pool.start(62).play();
        younger.level = 0.1;
        pool.start(64).play();

        assertThat(oldest.state).isEqualTo(State.CUT);
        assertThat(younger.state).isEqualTo(State.PLAYING);
    }

    @Test
    void whenEverySpareFadesTheQuietestIsTakenAtOnce() {
        VoicePool<FakeVoice> pool = pool(1);
        FakeVoice first = pool.start(60).play();
        FakeVoice second = pool.start(61).play();
        for (int note = 62; note < 65; note++) {
            pool.start(note).play();
        }
        second.level = 0.2;

        assertThat(pool.start(65)).isSameAs(second);
        assertThat(first.state).isEqualTo(State.CUT);
    }

    @Test
    void aCutVoiceHearsNothingMoreOfItsKey() {
        VoicePool<FakeVoice> pool = pool(4);
        FakeVoice voice = pool.start(60).play();
        pool.choke(60);
        pool.release(60);

        assertThat(voice.state).isEqualTo(State.CUT);
    }

    @Test
    void resetSilencesEveryVoice() {
        VoicePool<FakeVoice> pool = pool(2);
        pool.start(60).play();
        pool.start(61).play();
        pool.start(62).play();
        assertThat(pool.listSounding()).isEqualTo(3);
        pool.reset();

        assertThat(pool.listSounding()).isZero();
    }

    @Test
    void neverMoreHeldOrReleasedVoicesThanThePolyphonyAndNeverTwoForOneKey() {
        Property.forAll(200, random -> {
            int polyphony = random.nextInt(1, 6);
            VoicePool<FakeVoice> pool = pool(polyphony);
            for (int event = 0; event < 100; event++) {
                int note = random.nextInt(60, 68);
                switch (random.nextInt(5)) {
                    case 0 -> pool.release(note);
                    case 1 -> pool.choke(note);
                    case 2 -> pool.voice(random.nextInt(pool.slots())).stop();
                    default -> pool.start(note).play().level = random.nextDouble();
                }
                Set<Integer> held = new HashSet<>();
                int playing = 0;
                for (int slot = 0; slot < pool.slots(); slot++) {
                    State state = pool.voice(slot).state;
                    playing += state == State.PLAYING || state == State.RELEASED ? 1 : 0;
                    if (state == State.PLAYING) {
                        assertThat(held.add(pool.note(slot))).isTrue();
                    }
                }
                assertThat(playing).isLessThanOrEqualTo(polyphony);
            }
        });
    }

    @Test
    void noVoiceIsNoPool() {
        assertThatIllegalArgumentException().isThrownBy(() -> pool(0)).withMessageContaining("at least 1 voice");
    }
}
