package org.downbeat.api;

/**
 * Describes one kind of module and makes instances of it; the one class a module jar must offer.
 *
 * <p>Found by {@link java.util.ServiceLoader}; write {@code @AutoService(AudioModuleFactory.class)} above the class and
 * give it a public constructor without parameters. The engine calls it from one thread at a time.
 */
public interface AudioModuleFactory {
    /** Says what the module is: quick, without side effects, and equal every time it is called. */
    Description describe();

    /** Makes a module that has heard nothing yet. May allocate; the engine prepares the module before its first block. */
    AudioModule create();
}
