package org.downbeat.cli.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.downbeat.cli.bench.Workload.Pauses;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.RenderWatcher;
import org.downbeat.core.time.SongClock;
import org.downbeat.tracker.perform.SongPerformance;
import org.downbeat.tracker.song.Song;

/** Something to be rendered again and again, on one thread. */
interface Subject {
    /** What it is called. */
    String title();

    /** How many chains it has; 0 when it is not made of equal chains. */
    int chains();

    /** Length in frames, tails not counted. */
    long frames();

    /** Frames a second. */
    double sampleRate();

    /** Frames a block. */
    int blockFrames();

    /** Renders it from its beginning. */
    void render(BlockSink sink, RenderWatcher watcher) throws IOException;

    /** The costs of its nodes as they are told: chains are taken together. */
    List<NodeCost> told(List<NodeCost> costs);

    /** So many seconds of a workload. */
    static Subject of(Workload workload, int chains, double seconds, Pauses pauses) {
        return new Chains(workload, chains, seconds, pauses);
    }

    /** A song. */
    static Subject of(Song song, ModuleCatalog catalog) {
        return new WholeSong(song, catalog);
    }

    /** Chains of a workload. */
    record Chains(Workload workload, int chains, double seconds, Pauses pauses) implements Subject {
        @Override
        public String title() {
            return workload + " with " + chains + (chains == 1 ? " chain" : " chains");
        }

        @Override
        public long frames() {
            return Math.round(seconds * Workload.SAMPLE_RATE);
        }

        @Override
        public double sampleRate() {
            return Workload.SAMPLE_RATE;
        }

        @Override
        public int blockFrames() {
            return Workload.BLOCK;
        }

        @Override
        public void render(BlockSink sink, RenderWatcher watcher) throws IOException {
            workload.engine(chains, seconds, pauses).watcher(watcher).renderTo(frames(), sink);
        }

        @Override
        public List<NodeCost> told(List<NodeCost> costs) {
            return NodeCost.sorted(NodeCost.byKind(costs));
        }
    }

    /** A song as it is rendered by default, without its tail. */
    record WholeSong(Song song, ModuleCatalog catalog) implements Subject {
        @Override
        public String title() {
            return song.title();
        }

        @Override
        public int chains() {
            return 0;
        }

        @Override
        public long frames() {
            SongClock clock = new SongClock(song.tempo(), song.meter(), sampleRate());
            return clock.frameAt(song.beats());
        }

        @Override
        public double sampleRate() {
            return RenderSettings.DEFAULT.sampleRate();
        }

        @Override
        public int blockFrames() {
            return RenderSettings.DEFAULT.blockSize();
        }

        @Override
        public void render(BlockSink sink, RenderWatcher watcher) throws IOException {
            SongPerformance performance = new SongPerformance(song, catalog, RenderSettings.DEFAULT);
            performance.render(sink, Map.of(), frames(), watcher);
        }

        @Override
        public List<NodeCost> told(List<NodeCost> costs) {
            return NodeCost.sorted(costs);
        }
    }
}
