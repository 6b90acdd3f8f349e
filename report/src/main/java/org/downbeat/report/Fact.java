package org.downbeat.report;

/**
 * Something to know about a render.
 *
 * @param name such as {@code Tempo}
 * @param value such as {@code 104 bpm}
 */
public record Fact(String name, String value) {}
