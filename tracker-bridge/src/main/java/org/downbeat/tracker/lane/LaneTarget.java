package org.downbeat.tracker.lane;

/**
 * Which control a lane moves.
 *
 * @param owner the part or instrument; empty for the instrument at hand
 * @param module the module's name
 * @param parameter the parameter's id
 */
public record LaneTarget(String owner, String module, String parameter) {
    /** What may be written, for messages. */
    static final String ACCEPTED = "write module.parameter or part.module.parameter, such as filter.cutoff_hz";

    /** As written in a lane. */
    @Override
    public String toString() {
        return (owner.isEmpty() ? "" : owner + ".") + module + "." + parameter;
    }
}
