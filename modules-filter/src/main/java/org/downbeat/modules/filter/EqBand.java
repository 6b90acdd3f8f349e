package org.downbeat.modules.filter;

import org.downbeat.api.Block;
import org.downbeat.api.Bus;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.jspecify.annotations.Nullable;

/** One band: a {@link StateVariable} filter, its response, and the controls it follows at every frame. */
final class EqBand {
    /** The Q of a shelf as steep as it gets without a bump. */
    private static final double SHELF_Q = 0.7071;

    private final Response response;
    private final Control lift;
    private final Control corner;
    private final @Nullable Control narrowness;
    private final StateVariable filter;

    private EqBand(Setup setup, String name, Response response, @Nullable Control narrowness) {
        this.response = response;
        this.lift = setup.control(name + "_db");
        this.corner = setup.control(name + "_hz");
        this.narrowness = narrowness;
        this.filter = new StateVariable(setup.output(0).channels(), setup.sampleRate());
    }

    static EqBand shelf(Setup setup, String name, Response response) {
        return new EqBand(setup, name, response, null);
    }

    static EqBand peak(Setup setup, String name) {
        return new EqBand(setup, name, Response.PEAK, setup.control(name + "_q"));
    }

    void clear() {
        filter.clear();
    }

    boolean isAtRest() {
        return filter.isAtRest();
    }

    /** Filters a signal; the output may be the input. */
    void process(Block block, Bus in) {
        boolean moves = !(lift.isConstant() && corner.isConstant() && (narrowness == null || narrowness.isConstant()));
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = moves ? i + 1 : block.controlEnd(i);
            if (Block.isOnGrid(i)) {
                filter.settle();
            }
            filter.tune(response, corner.at(i), narrowness == null ? SHELF_Q : narrowness.at(i), lift.at(i));
            filter.run(in, block.out(), i, end);
        }
    }
}
