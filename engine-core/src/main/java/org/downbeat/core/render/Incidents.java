package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.downbeat.core.graph.Graph;
import org.downbeat.core.render.RenderSettings.OnFailure;
import org.downbeat.core.time.SongClock;

/** Reviews every block for modules that failed, and says whether the render must be replayed to find out where. */
final class Incidents {
    private final Graph graph;
    private final SongClock clock;
    private final OnFailure policy;
    private final Faults faults = new Faults();
    private boolean cleaning;

    Incidents(Graph graph, SongClock clock, OnFailure policy) {
        this.graph = graph;
        this.clock = clock;
        this.policy = policy;
    }

    Faults faults() {
        return faults;
    }

    /**
     * Looks at a block that was just computed.
     *
     * @param bad first index of an output sample that is no sound, or {@code n}
     * @return whether another pass is needed
     * @throws ModuleFailedException when a module failed and the render is to stop then
     */
    boolean review(RenderPlan plan, long engineFrame, int n, int bad) {
        if (bad == n && !faults.isAlarmed()) {
            return false;
        }
        boolean replay = false;
        for (NodeRunner runner : plan.runners()) {
            Mute mute = runner.mute();
            if (mute != null && runner.needsReplay()) {
                faults.watchClosely(runner.node().name());
                replay = true;
            } else if (mute != null && faults.mute(runner.node().name(), mute)) {
                stopIfAsked(runner.node().name(), mute);
            }
        }
        if (replay || bad == n) {
            return replay;
        }
        long at = engineFrame + bad;
        if (!cleaning && faults.probe(at - plan.latency(), at + 1)) {
            return true;
        }
        cleaning = true;
        for (OutputTap tap : plan.taps()) {
            tap.clean(n);
        }
        return false;
    }

    /** The incidents before a song frame, by time. */
    List<Incident> before(long songFrames) {
        List<Incident> incidents = new ArrayList<>();
        for (Map.Entry<String, Mute> entry : faults.mutes().entrySet()) {
            if (entry.getValue().frame() < songFrames) {
                incidents.add(incident(entry.getKey(), entry.getValue()));
            }
        }
        incidents.sort(Comparator.comparingLong(Incident::frame));
        return incidents;
    }

    /** Stops the render for a module that could not even start, when it is to stop at failures. */
    void stopIfAsked() {
        faults.mutes().forEach(this::stopIfAsked);
    }

    private void stopIfAsked(String node, Mute mute) {
        if (policy == OnFailure.STOP) {
            throw new ModuleFailedException(incident(node, mute));
        }
    }

    private Incident incident(String node, Mute mute) {
        String module = graph.node(node).description().id();
        return new Incident(module, node, mute.frame(), clock.barBeatAtFrame(mute.frame()), mute.what(), mute.cause());
    }
}
