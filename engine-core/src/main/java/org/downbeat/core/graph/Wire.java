package org.downbeat.core.graph;

/**
 * A connection that carries sound.
 *
 * @param from index of the node it leaves
 * @param output port it leaves from
 * @param to index of the node it enters
 * @param input port it enters
 */
public record Wire(int from, int output, int to, int input) {}
