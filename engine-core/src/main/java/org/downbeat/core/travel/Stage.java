package org.downbeat.core.travel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.function.Consumer;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.render.EngineNode;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.travel.ControlTravel.Playing;

/** Where a module plays to be measured: in the engine, stereo at 48 kHz, with something to hear and a note to play. */
final class Stage {
    static final int SAMPLE_RATE = 48_000;

    /** A-2, 110 Hz: low, as {@link Excitation#LOW} is. */
    private static final int NOTE = 45;

    private static final double VELOCITY = 100;

    /** Of these the least counts. The first ones only warm up: the compiler works beside the music, and needs its time. */
    private static final int RUNS = 9;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ModuleCatalog catalog = ModuleCatalog.builtIn();
    private final AudioModuleFactory factory;
    private final Map<String, ?> settings;
    private final Map<String, Double> values;
    private final Description description;
    private final boolean playsNotes;
    private double nanosWithout = Double.POSITIVE_INFINITY;

    Stage(AudioModuleFactory factory, Map<String, ?> settings, Map<String, Double> values) {
        this.factory = factory;
        this.settings = settings;
        this.values = values;
        description = factory.describe();
        try (AudioModule module = factory.create()) {
            playsNotes = module instanceof AudioModule.Playable;
        } catch (Exception e) {
            throw new IllegalArgumentException(description.id() + " cannot be made: " + e, e);
        }
    }

    Description description() {
        return description;
    }

    /** An engine with the module, its settings and values, and a note from a second to another. */
    OfflineAudioEngine engine(Excitation excitation, Playing playing, double noteOn, double noteOff) {
        OfflineAudioEngine engine = bare().sample(Excitation.CLIP);
        String name = description.id();
        EngineNode node = engine.add(name, factory).asOutput();
        settings.forEach(node::setting);
        values.forEach(node::set);
        if (!description.inputs().isEmpty()) {
            engine.add("excitation", excitation);
            node.input("excitation");
        }
        if (playsNotes && playing == Playing.NOTES) {
            engine.noteOn(name, Moment.seconds(noteOn), NOTE, VELOCITY);
            engine.noteOff(name, Moment.seconds(noteOff), NOTE);
        }
        return engine;
    }

    /** Puts a control to a place from the beginning. */
    void set(OfflineAudioEngine engine, ParameterSpec control, double value) {
        engine.schedule(description.id(), control.id(), Moment.seconds(0), value);
    }

    private OfflineAudioEngine bare() {
        return new OfflineAudioEngine(catalog)
                .settings(RenderSettings.DEFAULT
                        .withSampleRate(SAMPLE_RATE)
                        .withOnFailure(RenderSettings.OnFailure.STOP));
    }

    /** CPU time of the module for a frame, in nanoseconds, while something happens to it. */
    double nanosPerFrame(Consumer<OfflineAudioEngine> happening) {
        OfflineAudioEngine with = engine(Excitation.LOW, Playing.NOTES, 0, 10);
        happening.accept(with);
        double nanosWith = nanosPerFrame(with);
        OfflineAudioEngine without = bare();
        without.add("excitation", Excitation.LOW);
        nanosWithout = Math.min(nanosWithout, nanosPerFrame(without));
        return Math.max(0, nanosWith - nanosWithout);
    }

    private static double nanosPerFrame(OfflineAudioEngine engine) {
        double least = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS; run++) {
            Stopwatch stopwatch = new Stopwatch();
            try {
                engine.renderTo(2 * SAMPLE_RATE, stopwatch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            least = Math.min(least, stopwatch.nanosPerFrame());
        }
        return least;
    }

    /** From the first block to the last, so that what is done once beforehand does not count. */
    private static final class Stopwatch implements BlockSink {
        private long begin;
        private long end;
        private long frames;

        @Override
        public void write(float[][] channels, int from, int to) {
            end = THREADS.getCurrentThreadCpuTime();
            if (begin == 0) {
                begin = end;
            } else {
                frames += to - from;
            }
        }

        double nanosPerFrame() {
            return (double) (end - begin) / frames;
        }
    }
}
