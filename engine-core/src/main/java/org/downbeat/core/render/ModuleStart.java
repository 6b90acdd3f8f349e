package org.downbeat.core.render;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.core.graph.Node;

/** Makes a module and prepares it; one that cannot even start is replaced by silence, and named. */
final class ModuleStart {
    private ModuleStart() {}

    /**
     * The prepared module.
     *
     * @throws IllegalArgumentException when it refuses the settings or samples it was given
     */
    static AudioModule start(Node node, NodeSetup setup, Faults faults) {
        try {
            AudioModule module = node.factory().create();
            module.prepare(setup);
            if (module.latencyFrames() < 0) {
                throw new IllegalStateException("its latency is " + module.latencyFrames() + " frames");
            }
            return module;
        } catch (IllegalArgumentException refusal) {
            throw new IllegalArgumentException(
                    node.name() + " (" + node.description().id() + "): " + refusal.getMessage(), refusal);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
            faults.mute(node.name(), new Mute(0, "could not start (" + Mute.describe(failure) + ")", failure));
            return new Silence();
        }
    }

    private static final class Silence implements AudioModule {
        @Override
        public void prepare(org.downbeat.api.Setup setup) {}

        @Override
        public Status process(Block block) {
            return Status.SILENT;
        }
    }
}
