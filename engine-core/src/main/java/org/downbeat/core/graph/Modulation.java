package org.downbeat.core.graph;

import org.downbeat.api.ParameterSpec;

/**
 * A connection that moves a parameter: the first channel of an output, times a depth, is added along the parameter's
 * travel in every frame.
 *
 * @param from index of the node that moves
 * @param output port of it
 * @param to index of the node whose parameter is moved
 * @param parameter which one
 * @param depth fraction of the whole travel that a signal of 1.0 moves it by; −1 to 1
 */
public record Modulation(int from, int output, int to, ParameterSpec parameter, double depth) {}
