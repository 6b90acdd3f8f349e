package org.downbeat.core.render;

/** A module failed in a render that was asked to stop then. */
public final class ModuleFailedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Incident incident;

    ModuleFailedException(Incident incident) {
        super(
                "'" + incident.node() + "' (" + incident.module() + ") " + incident.what() + " at " + incident.at()
                        + "; the render was stopped",
                incident.cause());
        this.incident = incident;
    }

    /** Which module, where and why. */
    public Incident incident() {
        return incident;
    }
}
